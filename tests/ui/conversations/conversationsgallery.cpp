// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Not a test: writes a picture of the Conversations page with every kind of line, to be looked at while
// working on the looks. `conversations_gallery FILE [light|dark] [WIDTH HEIGHT [SCALE OF THE FONT]]`.

#include "tests/ui/conversations/conversationsbench.h"
#include "ui/theme/theme.h"

using namespace arowana;

namespace {

void put(FakeConversationSource &source, TranscriptEntry entry)
{
    source.put(entry);
}

TranscriptEntry sent(Instant at, const char *text, MessageStatus status, BillingUnit unit, qint64 cost)
{
    TranscriptEntry entry = entryOf(4, at, QString::fromUtf8(text), true);
    entry.row.status = status;
    entry.row.statusAt = at.plusMs(41'000);
    entry.row.unit = unit;
    entry.row.cost = Money{cost};
    return entry;
}

void fill(FakeConversationSource &source)
{
    Conversation first = lineOf(1, 8, 1);
    first.personName = QStringLiteral("Jonas M.");
    first.lastWords = QStringLiteral("and the invoice?");
    Conversation second = lineOf(2, 52, 3);
    second.personName.clear();
    second.lastWords = QString::fromUtf8("👍");
    Conversation third = lineOf(3, 5 * 60 + 31, 1);
    third.personName = QStringLiteral("Mia S.");
    third.lastWords =
        QStringLiteral("Can I change the address? It is the second floor now, not the first one");
    Conversation fourth = lineOf(4, 21 * 60 + 14);
    fourth.personName = QStringLiteral("Anna K.");
    fourth.lastWords = QStringLiteral("Yes");
    fourth.isPaid = true;
    fourth.cost = Money{2'000};
    fourth.session.isEstimated = true;
    Conversation fifth = lineOf(5, 23 * 60 + 40);
    fifth.personName.clear();
    fifth.lastWords = QStringLiteral("You are welcome!");
    fifth.lastDirection = Direction::Outbound;
    Conversation namesake = lineOf(7, 23 * 60 + 50, 2);
    namesake.personName = fourth.personName;
    namesake.lastWords = QStringLiteral("No");
    for (const Conversation &line : {first, second, third, fourth, fifth, lineOf(6, -90), namesake})
        source.put(line);
    source.people[phoneOf(4)] = {ContactId("c_a1b2c3d4e5f60718293a4b5c6d7e8f90"),
                                 {phoneOf(4)},
                                 {QStringLiteral("anna@example.org")},
                                 QStringLiteral("Anna K.")};
    const Instant begin = kNow.plusMs(-166 * kMinute);
    TranscriptEntry mail = sent(begin.plusMs(-30 * 60 * kMinute),
                                "We have received your order. You will hear from "
                                "us as soon as it leaves the warehouse.",
                                MessageStatus::Clicked, BillingUnit::Basic, 50);
    mail.kind = TranscriptKind::Email;
    mail.subject = QStringLiteral("Order #1234 confirmed");
    mail.row.channel = Channel::Email;
    mail.row.recipient = QStringLiteral("anna@example.org");
    mail.row.senderId = "ch_1";
    put(source, mail);
    TranscriptEntry leaves = sent(begin.plusMs(-kMinute), "Your order #1234 has left our warehouse.",
                                  MessageStatus::Read, BillingUnit::Basic, 800);
    put(source, leaves);
    put(source, entryOf(4, begin, QStringLiteral("When does it come?")));
    TranscriptEntry chips = sent(begin.plusMs(kMinute), "Today between 14 and 16 h. Is someone at home?",
                                 MessageStatus::Delivered, BillingUnit::Conversation, 2'000);
    chips.suggestions = {QStringLiteral("Yes"), QStringLiteral("No"), QStringLiteral("Leave with neighbour")};
    put(source, chips);
    TranscriptEntry tap = entryOf(4, begin.plusMs(2 * kMinute), QStringLiteral("Yes"));
    tap.kind = TranscriptKind::Tap;
    tap.postback = QStringLiteral("home-yes");
    put(source, tap);
    put(source,
        entryOf(4, begin.plusMs(3 * kMinute),
                QString::fromUtf8("See https://shop.example/orders/1234 — \u202egpj.exe <b>bold</b> "
                                  "and مرحبا بالعالم, a longer text that goes over several lines of the "
                                  "bubble so that one can judge how it is set.")));
    put(source, entryOf(4, begin.plusMs(4 * kMinute), QStringLiteral("\uFEFF")));
    TranscriptEntry failed = sent(begin.plusMs(20 * kMinute), "Here is the track of your parcel",
                                  MessageStatus::Refused, BillingUnit::Unknown, 0);
    failed.row.cost.reset();
    failed.row.note = QStringLiteral("The session with this phone is not active");
    put(source, failed);
    put(source,
        sent(begin.plusMs(21 * kMinute), "It is in van 7.", MessageStatus::Unknown, BillingUnit::Unknown, 0));
    SessionSpan span;
    span.pair = pairOf(4);
    span.openedAt = begin;
    span.firstReply = RowId::make(begin, 0);
    span.lastReplyAt = begin.plusMs(3 * kMinute);
    span.expiresAt = fourth.session.expiresAt;
    span.isPaid = true;
    span.cost = Money{2'000};
    SessionSpan old = span;
    old.openedAt = begin.plusMs(-50 * 60 * kMinute);
    old.firstReply = {};
    old.expiresAt = old.openedAt.plusMs(Session::kLengthMs);
    source.spans = {old, span};
    source.notes = {{1, phoneOf(4), kNow.plusMs(-60 * kMinute), QStringLiteral("Prefers the afternoon.")}};
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(5).toDouble() > 0) {
        QFont font = app.font();
        font.setPointSizeF(font.pointSizeF() * arguments.value(5).toDouble());
        app.setFont(font);
    }
    applyTheme(app, arguments.value(2) == QLatin1String("dark") ? ThemeChoice::Dark : ThemeChoice::Light);
    ConversationsBench bench(0);
    fill(bench.source);
    bench.tell({pairOf(1), pairOf(2), pairOf(3), pairOf(4), pairOf(5), pairOf(7)});
    bench.window.resize(arguments.value(3, QStringLiteral("1250")).toInt(),
                        arguments.value(4, QStringLiteral("840")).toInt());
    bench.open(4);
    bench.at(kNow.plusMs(1'000));
    QTest::keyClicks(bench.field(), QStringLiteral("Great, thank you!"));
    ConversationsBench::settle();
    return bench.window.grab().save(arguments.value(1, QStringLiteral("conversations.png"))) ? 0 : 1;
}
