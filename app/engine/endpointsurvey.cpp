// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/endpointsurvey.h"

#include "app/wire/eventcodec.h"

#include <QSet>
#include <QUrl>

#include <algorithm>

namespace arowana {

namespace {

constexpr qsizetype kPathLeast = 16;

bool namesAMessage(const QByteArray &event)
{
    return event.startsWith("message.") || event.startsWith("email.") || event.startsWith("conversation.");
}

bool hasOurEvents(const WebhookEndpoint &endpoint)
{
    const auto ours = documentedEvents();
    return QSet<QByteArray>(ours.begin(), ours.end()) ==
           QSet<QByteArray>(endpoint.events.begin(), endpoint.events.end());
}

/// The platform may write an address in its own way.
QUrl plain(const QString &address)
{
    QUrl url = QUrl(address).adjusted(QUrl::StripTrailingSlash);
    if (url.port() == (url.scheme() == QLatin1String("http") ? 80 : 443))
        url.setPort(-1);
    return url;
}

EndpointSurvey::Finding judge(const WebhookEndpoint &endpoint, bool isThere)
{
    if (!isThere)
        return EndpointSurvey::Finding::Moved;
    return hasOurEvents(endpoint) ? EndpointSurvey::Finding::Right : EndpointSurvey::Finding::Differs;
}

} // namespace

QList<QByteArray> wantedEvents()
{
    QList<QByteArray> events = documentedEvents();
    std::stable_partition(events.begin(), events.end(),
                          [](const QByteArray &event) { return !namesAMessage(event); });
    return events;
}

EndpointSurvey EndpointSurvey::of(const QList<WebhookEndpoint> &endpoints, const QString &base,
                                  const QString &path)
{
    const QUrl ours = plain(base + path);
    EndpointSurvey survey;
    for (const WebhookEndpoint &endpoint : endpoints) {
        const QUrl url = plain(endpoint.url);
        if (url != ours && (path.size() < kPathLeast || !url.path().endsWith(path)))
            continue;
        const Finding own = judge(endpoint, url == ours);
        // The first stays, unless a later one is right already.
        if (survey.known.isEmpty() || (own == Finding::Right && survey.finding != Finding::Right)) {
            if (!survey.known.isEmpty())
                survey.surplus.append(survey.known);
            survey.known = endpoint.id;
            survey.finding = own;
        } else {
            survey.surplus.append(endpoint.id);
        }
    }
    return survey;
}

QList<WebhookId> EndpointSurvey::all() const
{
    QList<WebhookId> ids = surplus;
    if (!known.isEmpty())
        ids.prepend(known);
    return ids;
}

} // namespace arowana
