// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/randomsends.h"

#include "models/domain/contentlimits.h"

#include <limits>

namespace arowana::test {

namespace {

/// One character each: of one to four bytes, some to be escaped, some that lie about their place.
const QList<QString> &characters()
{
    static const QList<QString> kCharacters{QStringLiteral("a"),
                                            QStringLiteral("Z"),
                                            QStringLiteral("7"),
                                            QStringLiteral(" "),
                                            QStringLiteral("\""),
                                            QStringLiteral("\\"),
                                            QStringLiteral("/"),
                                            QStringLiteral("{"),
                                            QStringLiteral("<"),
                                            QStringLiteral("&"),
                                            QString(QChar(0xfc)),
                                            QString(QChar(0x20ac)),
                                            QString(QChar(0x0645)),
                                            QString(QChar(0x202e)),
                                            QString(QChar(0x200d)),
                                            QString(QChar(0x2028)),
                                            QString::fromUtf8("\xf0\x9f\x90\x9f"),
                                            QString::fromUtf8("\xf0\x9f\x91\x8d")};
    return kCharacters;
}

} // namespace

int RandomSends::length(int least, int most)
{
    switch (below(4)) {
    case 0:
        return least;
    case 1:
        return most;
    default:
        return least + below(most - least + 1);
    }
}

QString RandomSends::words(int least, int most, bool mayBreak)
{
    const int count = length(least, most);
    QString out;
    for (int i = 0; i < count; ++i) {
        if (i == 0)
            out += QChar(u'A' + below(26));
        else if (mayBreak && below(20) == 0)
            out += QStringLiteral("\n\t\r").at(below(3));
        else
            out += characters().at(below(int(characters().size())));
    }
    return out;
}

QString RandomSends::digits(int count)
{
    QString out;
    for (int i = 0; i < count; ++i)
        out += QChar(u'0' + below(10));
    return out;
}

/// Its base64 has 2,048 characters at most.
QString RandomSends::postback()
{
    constexpr qsizetype kBytesMost = kPostbackMost / 4 * 3;
    if (chance())
        return {};
    return below(4) == 0 ? QString(kBytesMost, u'x') : words(1, 300);
}

QString RandomSends::link(bool httpsOnly)
{
    static const QStringList kHosts{QStringLiteral("shop.example"), QStringLiteral("localhost"),
                                    QStringLiteral("a-b.shop.example:8443"), QStringLiteral("192.0.2.7"),
                                    QStringLiteral("b\u00fccher.example")};
    static const QStringList kPaths{
        QString(), QStringLiteral("/"), QStringLiteral("/a/b_c.jpg?q=1&r=%20#part"),
        QStringLiteral("/orders/") + QString(2'100, u'9'), QStringLiteral("/gr\u00fc\u00dfe")};
    const QString scheme = httpsOnly || chance() ? QStringLiteral("https://") : QStringLiteral("http://");
    const QString host = kHosts.at(below(int(kHosts.size()))); // one after the other, by every compiler
    const QString path = kPaths.at(below(int(kPaths.size())));
    return scheme + host + path;
}

QByteArray RandomSends::degrees(int most)
{
    const int whole = below(most);
    switch (below(5)) {
    case 0:
        return QByteArray::number(whole);
    case 1:
        return '+' + QByteArray::number(whole) + ".50";
    case 2:
        return '-' + QByteArray::number(whole) + ".0625";
    case 3:
        return QByteArray::number(most);
    default:
        return "." + digits(6).toLatin1();
    }
}

Suggestion RandomSends::chip(int kind)
{
    Suggestion out;
    out.text = words(1, kChipTextMost);
    out.postback = postback();
    if (kind > 0 && below(3) == 0)
        out.fallbackUrl = link(false);
    switch (kind) {
    case 0:
        out.kind = ReplyChip{};
        break;
    case 1:
        out.kind = DialAction{QStringLiteral("+49 176 ") + digits(8)};
        break;
    case 2:
        out.kind = OpenUrlAction{link(false), chance()};
        break;
    case 3:
        out.kind =
            chance()
                ? ViewLocationAction{{}, {}, {}, words(1, 100)}
                : ViewLocationAction{degrees(90), degrees(180), chance() ? words(1, 100) : QString(), {}};
        break;
    case 4:
        out.kind = ShareLocationAction{};
        break;
    default:
        out.kind = entry();
    }
    return out;
}

CalendarAction RandomSends::entry()
{
    const qint64 step = chance() ? 1'000 : 137; // whole seconds, and others
    const Instant start{1'777'888'800'000 + below(1'000'000) * step};
    return {start, start.plusMs(1 + below(100'000'000)), words(1, 100),
            chance() ? words(1, 500, true) : QString()};
}

QList<Suggestion> RandomSends::chips(int most)
{
    QList<Suggestion> out;
    for (int i = chance() ? 0 : length(1, most); i > 0; --i)
        out.append(chip(below(kSentChips)));
    return out;
}

CardContent RandomSends::cardContent()
{
    CardContent out;
    if (chance())
        out.title = words(1, kCardTitleMost);
    if (chance())
        out.description = words(1, kCardDescriptionMost, true);
    if (chance())
        out.media = CardMedia{link(true), chance() ? link(true) : QString(), MediaHeight(1 + below(3))};
    out.suggestions = chips(kCardChipsMost);
    if (out == CardContent{})
        out.title = words(1, kCardTitleMost);
    return out;
}

RcsText RandomSends::text()
{
    return {words(1, below(3) == 0 ? kRcsTextMost : kRcsBasicMost, true), chips(kMessageChipsMost)};
}

RichCard RandomSends::card()
{
    return {CardOrientation(below(2)), cardContent()};
}

Carousel RandomSends::carousel()
{
    Carousel out;
    out.width = CardWidth(below(2));
    for (int i = length(kCardsLeast, kCardsMost); i > 0; --i)
        out.cards.append(cardContent());
    return out;
}

EmailContent RandomSends::mail()
{
    EmailContent out{words(1, kSubjectMost), {}, {}};
    const int parts = 1 + below(3);
    if (parts != 2)
        out.html = QStringLiteral("<p>%1</p>").arg(words(1, 2'000, true));
    if (parts != 1)
        out.text = words(1, 2'000, true);
    return out;
}

TemplateContent RandomSends::templateContent(bool isEmail)
{
    TemplateContent out;
    out.templateId = "tpl_" + QByteArray(length(1, kTemplateIdMost - 4), 'a');
    if (chance())
        out.version = QString::number(1 + below(40));
    if (isEmail && chance())
        out.subject = words(1, kSubjectMost);
    for (int i = below(5); i > 0; --i)
        out.data.append({QString::number(i) + words(1, 20), chance() ? words(1, 100, true) : QString()});
    return out;
}

SendRequest RandomSends::rcs(const Content &content)
{
    SendRequest out;
    out.sender.channel = Channel::Rcs;
    out.sender.id = chance() ? "ag_live_1" : "ag_test_7f3a";
    out.sender.useCase = UseCase(below(5));
    out.to = *PhoneNumber::parse(chance() ? QStringLiteral("+49176") + digits(8)
                                          : QStringLiteral("+1202555") + digits(4));
    const QList<MessageType> types = allowedTypes(out.sender);
    out.type = types.at(below(int(types.size())));
    const QList<TrafficType> traffic = allowedTraffic(out.sender.useCase);
    out.traffic = traffic.at(below(int(traffic.size())));
    out.content = content;
    if (below(3) == 0)
        out.ttlSeconds = length(1, std::numeric_limits<int>::max() - 1);
    return out;
}

SendRequest RandomSends::email(const Content &content)
{
    static const QStringList kAddresses{QStringLiteral("anna@shop.example"),
                                        QStringLiteral("a.b+c_d@x-y.shop.example"),
                                        QStringLiteral("b\u00fcro@b\u00fccher.example")};
    SendRequest out;
    out.sender.channel = Channel::Email;
    out.sender.id = "ch_2f6d";
    out.to = *EmailAddress::parse(kAddresses.at(below(int(kAddresses.size()))));
    out.type = chance() ? MessageType::Message : MessageType::Newsletter;
    out.content = content;
    return out;
}

SendRequest RandomSends::any()
{
    switch (below(6)) {
    case 0:
        return rcs(text());
    case 1:
        return rcs(card());
    case 2:
        return rcs(carousel());
    case 3:
        return email(mail());
    case 4:
        return rcs(templateContent(false));
    default:
        return email(templateContent(true));
    }
}

} // namespace arowana::test
