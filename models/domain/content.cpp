// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/content.h"

namespace arowana {

namespace {

constexpr qsizetype kSummaryMost = 160;

struct Summary {
    QString operator()(const RcsText &content) const { return content.text; }
    QString operator()(const EmailContent &content) const { return content.subject; }
    QString operator()(const RichCard &content) const { return ofCard(content.card); }
    QString operator()(const Carousel &content) const
    {
        return content.cards.isEmpty() ? QString() : ofCard(content.cards.first());
    }
    QString operator()(const RcsMedia &content) const { return content.url; }
    QString operator()(const TemplateContent &content) const
    {
        return content.subject.isEmpty() ? QString::fromUtf8(content.templateId) : content.subject;
    }
    QString operator()(const UnreadContent &) const { return {}; }

private:
    static QString ofCard(const CardContent &card)
    {
        return card.title.isEmpty() ? card.description : card.title;
    }
};

} // namespace

QString contentSummary(const Content &content)
{
    QString summary = std::visit(Summary(), content).simplified().left(kSummaryMost);
    if (summary.size() == kSummaryMost && summary.back().isHighSurrogate())
        summary.chop(1); // no half of a character
    return summary;
}

bool isRcsContent(const Content &content)
{
    return std::holds_alternative<RcsText>(content) || std::holds_alternative<RichCard>(content) ||
           std::holds_alternative<Carousel>(content) || std::holds_alternative<RcsMedia>(content);
}

bool isEmailContent(const Content &content)
{
    return std::holds_alternative<EmailContent>(content) || std::holds_alternative<TemplateContent>(content);
}

} // namespace arowana
