// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/endpointsurvey.h"

#include "app/wire/eventcodec.h"

#include <QSet>

namespace arowana {

namespace {

constexpr qsizetype kPathLeast = 16;

bool hasOurEvents(const WebhookEndpoint &endpoint)
{
    const auto ours = documentedEvents();
    return QSet<QByteArray>(ours.begin(), ours.end()) ==
           QSet<QByteArray>(endpoint.events.begin(), endpoint.events.end());
}

EndpointSurvey::Finding judge(const WebhookEndpoint &endpoint, const QString &url)
{
    if (endpoint.url != url)
        return EndpointSurvey::Finding::Moved;
    return hasOurEvents(endpoint) ? EndpointSurvey::Finding::Right : EndpointSurvey::Finding::Differs;
}

} // namespace

EndpointSurvey EndpointSurvey::of(const QList<WebhookEndpoint> &endpoints, const QString &base,
                                  const QString &path)
{
    const QString url = base + path;
    EndpointSurvey survey;
    for (const WebhookEndpoint &endpoint : endpoints) {
        const bool isOurs = endpoint.url == url || (path.size() >= kPathLeast && endpoint.url.endsWith(path));
        if (!isOurs)
            continue;
        const Finding own = judge(endpoint, url);
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
