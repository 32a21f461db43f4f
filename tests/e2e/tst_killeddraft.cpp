// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The console is killed with -9 while somebody writes to three recipients, and again with the drafts open:
// each start offers what was written, every field of it, to whom it was written.
#include "app/wire/draftcodec.h"
#include "tests/e2e/scriptedprogram.h"
#include "tests/e2e/storedrows.h"

#include <QJsonArray>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

using namespace arowana;
using namespace arowana::test;

namespace {

/// Those that can be read now.
QList<ComposeDraft> storedDrafts(const QString &folder)
{
    QList<ComposeDraft> drafts;
    eachStoredRow(folder, QStringLiteral("SELECT body FROM drafts"), [&drafts](const QSqlQuery &row) {
        if (auto draft = decodeDraft(row.value(0).toByteArray()))
            drafts.append(draft.take());
    });
    return drafts;
}

/// As they were written, the parts in which something was.
QList<ComposeDraft> written()
{
    ComposeDraft text;
    text.to = QStringLiteral("+49 176 12345678");
    text.rcs = {QStringLiteral("Which day?\nAny will do."),
                {{QStringLiteral("Friday"), QStringLiteral("day=fr"), {}, ReplyChip{}},
                 {QStringLiteral("Shop"),
                  {},
                  QStringLiteral("https://shop.example/"),
                  OpenUrlAction{QStringLiteral("https://shop.example/a"), false}}}};
    text.ttlSeconds = 60;
    ComposeDraft email;
    email.to = QStringLiteral("anna@example.org");
    email.email = {QStringLiteral("Your order"), QStringLiteral("<p>It is on its way.</p>"),
                   QStringLiteral("It is on its way.")};
    ComposeDraft another;
    another.to = QStringLiteral("+49 176 87654321");
    another.rcs.text = QStringLiteral("For another one");
    another.type = MessageType::Conversation;
    return {text, email, another};
}

/// In what the draft differs from what was written; empty: in nothing.
QStringList differences(const ComposeDraft &draft, const ComposeDraft &wanted)
{
    const bool isEmail = wanted.to.contains(u'@');
    QStringList out;
    const auto compare = [&out](const char *name, bool isEqual) {
        if (!isEqual)
            out.append(QString::fromLatin1(name));
    };
    compare("sender", draft.sender && !draft.isSenderGone &&
                          draft.sender->channel == (isEmail ? Channel::Email : Channel::Rcs));
    compare("type", draft.type == wanted.type);
    compare("time to live", draft.ttlSeconds == wanted.ttlSeconds);
    compare("kind", draft.rcsKind == ContentKind::Plain && draft.emailKind == ContentKind::Plain);
    compare("text", draft.rcs.text == wanted.rcs.text);
    compare("suggestions", draft.rcs.suggestions == wanted.rcs.suggestions);
    compare("e-mail", draft.email == wanted.email);
    compare("card", draft.card == wanted.card);
    compare("reply", !draft.isReply);
    return out;
}

/// What is wrong with these; empty: each recipient has what was written to them, and nothing else is there.
QString wrongOf(const QList<ComposeDraft> &drafts)
{
    const QList<ComposeDraft> all = written();
    if (drafts.size() != all.size())
        return QStringLiteral("%1 drafts").arg(drafts.size());
    for (qsizetype i = 0; i < all.size(); ++i) {
        const auto found = std::find_if(drafts.begin(), drafts.end(),
                                        [&](const ComposeDraft &draft) { return draft.to == all.at(i).to; });
        if (found == drafts.end())
            return QStringLiteral("none to recipient %1").arg(i);
        if (const QStringList other = differences(*found, all.at(i)); !other.isEmpty())
            return QStringLiteral("to recipient %1 otherwise: %2").arg(i).arg(other.join(u','));
    }
    return {};
}

} // namespace

class KilledDraftTest : public QObject {
    Q_OBJECT

private:
    [[nodiscard]] std::unique_ptr<QProcess> driver(const QString &mode, const QStringList &more = {}) const
    {
        return startScripted(QStringLiteral("draftdriver"), mode, m_data.path(), *m_sandbox, more);
    }

    std::unique_ptr<SandboxProgram> m_sandbox;
    QTemporaryDir m_data;

private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = std::make_unique<SandboxProgram>();
        QVERIFY(m_sandbox->waitReady());
    }

    void isKilledOnceWhatWasTypedIsKept()
    {
        const std::unique_ptr<QProcess> console = driver(QStringLiteral("write"));
        QVERIFY(readUntil(*console, "typed").contains("typed\n"));
        QString wrong;
        const auto isKept = [&] {
            wrong = wrongOf(storedDrafts(m_data.path()));
            return wrong.isEmpty();
        };
        const bool isAll = QTest::qWaitFor(isKept, kScriptPatienceMs);
        killAtOnce(*console);
        QVERIFY2(isAll, qPrintable(wrong));
        QCOMPARE(wrongOf(storedDrafts(m_data.path())), QString());
    }

    void everyStartOffersItWholeAndToWhomItWasWritten()
    {
        for (int start = 0; start < 2; ++start) {
            const std::unique_ptr<QProcess> console = driver(QStringLiteral("look"), {QStringLiteral("3")});
            const QByteArray printed = readUntil(*console, "done");
            killAtOnce(*console);
            QVERIFY(printed.contains("done\n"));
            QList<ComposeDraft> offered;
            const QList<QByteArray> lines = printed.split('\n');
            for (const QByteArray &line : lines) {
                if (!line.startsWith("offered "))
                    continue;
                auto draft = decodeDraft(QByteArray::fromBase64(line.mid(8)));
                QVERIFY(draft.ok());
                offered.append(draft.take());
            }
            QCOMPARE(wrongOf(offered), QString());
            QCOMPARE(wrongOf(storedDrafts(m_data.path())), QString());
        }
    }

    void nothingHasLeft()
    {
        const QJsonObject ledger = m_sandbox->ledger();
        QVERIFY(ledger.contains(QLatin1String("messages")));
        QCOMPARE(ledger.value(QLatin1String("messages")).toArray().size(), 0);
        QCOMPARE(ledger.value(QLatin1String("refused")).toArray().size(), 0);
    }
};

QTEST_GUILESS_MAIN(KilledDraftTest)
#include "tst_killeddraft.moc"
