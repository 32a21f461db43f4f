// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Canned texts of a file beside those that are here, and the placeholders in a text.
#include "models/domain/cannedtextmerge.h"
#include "models/domain/cannedtextrules.h"
#include "models/domain/composedraft.h"
#include "models/domain/placeholders.h"

#include <QTest>

using namespace arowana;

namespace {

CannedText text(const QString &name, const char *words)
{
    return {name, QString::fromLatin1(words)};
}

CannedText text(const char *name, const char *words)
{
    return text(QString::fromLatin1(name), words);
}

} // namespace

class TestCannedTextMerge : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void newSameAndOtherTextsAreToldApart()
    {
        const QList<CannedText> here{text("a", "Hello"), text("b", "Bye"), text("c", "Thanks")};
        const CannedTextMerge merge =
            mergeOf(here, {text("d", "New"), text("b", "Bye"), text("a", "Good day"), text("A", "Other")});
        const CannedTextMerge wanted{
            {text("d", "New"), text("A", "Other")}, {text("a", "Good day")}, 1}; // names are told by case
        QCOMPARE(merge.fresh, wanted.fresh);
        QCOMPARE(merge.clashing, wanted.clashing);
        QCOMPARE(merge.same, wanted.same);
    }

    void newNamesAreFreeAndUsable()
    {
        const QString longest(kCannedNameMost, u'x');
        // Beyond the plane of two bytes: half a character must not be left.
        const QString wide = QStringLiteral("\U0001F600").repeated(kCannedNameMost);
        const QList<CannedText> here{text("a", "1"), text("a-2", "2"), text(longest, "3"), text(wide, "4")};
        const CannedTextMerge merge = mergeOf(
            here, {text("a", "x"), text("a-3", "x"), text(longest, "x"), text(wide, "x"), text("a-2", "x")});
        const QList<CannedText> renamed = underNewNames(merge, here);
        const QStringList names{QStringLiteral("a-4"), longest.chopped(2) + QStringLiteral("-2"),
                                wide.chopped(4) + QStringLiteral("-2"), QStringLiteral("a-2-2")};
        QCOMPARE(renamed.size(), names.size());
        for (int i = 0; i < renamed.size(); ++i) {
            QCOMPARE(renamed[i].name, names[i]);
            QVERIFY(isUsable(renamed[i]));
        }
    }

    void placeholdersAreFoundWhereTheyStand()
    {
        const QList<PlaceholderSpan> wanted{{6, 6, QStringLiteral("name")}, {17, 6, QStringLiteral("day")}};
        QCOMPARE(placeholdersIn(QStringLiteral("Hello {name}, on {day }: {{no}} {} {a:b}")), wanted);
    }

    void anOpenPlaceholderIsToldToOneRecipientOnly_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("told");
        const QString someone = QStringLiteral("+4917612345678");
        QTest::newRow("open") << someone << QStringLiteral("Hi {name}, {day} {name}")
                              << QStringLiteral("{name}, {day}");
        QTest::newRow("filled") << someone << QStringLiteral("Hi Kim") << QString();
        QTest::newRow("no recipient: a list may fill it")
            << QString() << QStringLiteral("Hi {name}") << QString();
    }
    void anOpenPlaceholderIsToldToOneRecipientOnly()
    {
        QFETCH(QString, to);
        QFETCH(QString, words);
        QFETCH(QString, told);
        ComposeDraft draft;
        draft.to = to;
        draft.rcs.text = words;
        QList<FieldProblem> wanted;
        if (!told.isEmpty())
            wanted.append({Field::Text, Problem::NotFilled, 0, 0, told});
        QCOMPARE(warningsOf(draft), wanted);
    }

    void anOpenPlaceholderIsToldAtItsField()
    {
        ComposeDraft draft;
        draft.to = QStringLiteral("+4917612345678");
        draft.rcsKind = ContentKind::Carousel;
        draft.carousel.cards = {CardContent{}, CardContent{}};
        draft.carousel.cards[1].description = QStringLiteral("For {name}");
        const QList<FieldProblem> onCard{
            {Field::CardDescription, Problem::NotFilled, 0, 0, QStringLiteral("{name}"), {1, -1}}};
        QCOMPARE(warningsOf(draft), onCard);
        draft.to = QStringLiteral("kim@example.org");
        draft.email = {QStringLiteral("{subject}"), QStringLiteral("<p>{html}</p>"),
                       QStringLiteral("{text}")};
        const QList<FieldProblem> inMail{
            {Field::Subject, Problem::NotFilled, 0, 0, QStringLiteral("{subject}")},
            {Field::Html, Problem::NotFilled, 0, 0, QStringLiteral("{html}")},
            {Field::Text, Problem::NotFilled, 0, 0, QStringLiteral("{text}")}};
        QCOMPARE(warningsOf(draft), inMail);
    }
};

QTEST_GUILESS_MAIN(TestCannedTextMerge)
#include "tst_cannedtextmerge.moc"
