// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/contenttext.h"

#include <QCoreApplication>
#include <QStringList>

namespace arowana {

namespace {

struct ContentText {
    Q_DECLARE_TR_FUNCTIONS(ContentText)
public:
    QString operator()(const RcsText &content) const
    {
        QStringList lines{content.text};
        addChips(lines, content.suggestions);
        return lines.join(u'\n');
    }
    QString operator()(const EmailContent &content) const
    {
        return content.subject + u'\n' + (content.text.isEmpty() ? content.html : content.text);
    }
    QString operator()(const RichCard &content) const { return ofCard(content.card); }
    QString operator()(const Carousel &content) const
    {
        QStringList cards;
        for (const CardContent &card : content.cards)
            cards << ofCard(card);
        return cards.join(QStringLiteral("\n\n"));
    }
    QString operator()(const RcsMedia &content) const { return tr("Media: %1").arg(content.url); }
    QString operator()(const TemplateContent &content) const
    {
        QStringList lines{tr("Template %1").arg(QString::fromUtf8(content.templateId))};
        if (!content.version.isEmpty())
            lines << tr("Version %1").arg(content.version);
        for (const auto &[name, value] : content.data)
            lines << name + QStringLiteral(": ") + value;
        return lines.join(u'\n');
    }
    QString operator()(const UnreadContent &content) const { return QString::fromUtf8(content.raw); }

private:
    static void addChips(QStringList &lines, const QList<Suggestion> &chips)
    {
        for (const Suggestion &chip : chips)
            lines << u'[' + chip.text + u']';
    }
    static QString ofCard(const CardContent &card)
    {
        QStringList lines;
        for (const QString &text : {card.title, card.description}) {
            if (!text.isEmpty())
                lines << text;
        }
        if (card.media)
            lines << tr("Media: %1").arg(card.media->url);
        addChips(lines, card.suggestions);
        return lines.join(u'\n');
    }
};

} // namespace

QString contentText(const Content &content)
{
    return std::visit(ContentText(), content);
}

} // namespace arowana
