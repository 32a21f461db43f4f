// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The raw records of a message: what stands below a title is what that title names, whatever comes meanwhile.
#include "ui/inspector/rawcard.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QTest>

using namespace arowana;

namespace {

const QString kGet = QStringLiteral("GET /v1/messages/{id}");
const RawRecord kSent{QStringLiteral("POST /v1/messages"), Instant{1'000}, R"({"a":1})"};
const RawRecord kAsked{kGet, Instant{2'000}, R"({"status":"SENT"})"};
const RawRecord kEvent{QStringLiteral("message.delivered"), Instant{3'000}, R"({"event":2})"};
const RawRecord kAskedAnew{kGet, Instant{4'000}, R"({"status":"DELIVERED"})"};

} // namespace

class TestRawCard : public QObject {
    Q_OBJECT
private:
    void show(const QList<RawRecord> &records, qint64 row = 1)
    {
        MessageDetail detail;
        detail.row.row = RowId{row};
        detail.raw = records;
        m_card.show(detail);
    }
    [[nodiscard]] QComboBox &choice() { return *m_card.findChild<QComboBox *>(); }
    /// The first word of the title, and the text without its white space.
    [[nodiscard]] QString shown()
    {
        const QString text = m_card.findChild<QPlainTextEdit *>()->toPlainText().simplified().remove(u' ');
        return choice().currentText().section(u' ', 0, 0) + u' ' + text;
    }

    RawCard m_card;

private Q_SLOTS:
    void theNewestIsShownFirst()
    {
        show({kSent, kEvent}, 1);
        QCOMPARE(shown(), QStringLiteral("message.delivered {\"event\":2}"));
        show({kSent}, 2);
        QCOMPARE(shown(), QStringLiteral("POST {\"a\":1}"));
    }

    void theOneBeingReadStaysWhereverItStands()
    {
        show({kSent, kEvent}, 3);
        choice().setCurrentIndex(0);
        show({kAsked, kSent, kEvent}, 3); // put before it
        QCOMPARE(shown(), QStringLiteral("POST {\"a\":1}"));
    }

    void whatIsReadAnewIsShownAnew()
    {
        show({kSent, kAsked}, 4);
        QCOMPARE(shown(), QStringLiteral("GET {\"status\":\"SENT\"}"));
        show({kSent, kEvent, kAskedAnew}, 4);
        QCOMPARE(shown(), QStringLiteral("GET {\"status\":\"DELIVERED\"}"));
        choice().setCurrentIndex(1);
        show({kSent, kEvent, kAsked}, 4);
        QCOMPARE(shown(), QStringLiteral("message.delivered {\"event\":2}"));
    }
};

QTEST_MAIN(TestRawCard)
#include "tst_rawcard.moc"
