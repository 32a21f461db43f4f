// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The `content` object of an RCS send: text, suggestions, standalone card, carousel, with the limits of
// `api/rcs/send-message`, `api/messages/rcs-rich-card` and `api/messages/rcs-carousel`. Pure.

#include "app/sandbox/fieldreader.h"
#include "app/sandbox/sendorder.h"

namespace arowana::sandbox {

class ContentDecoder {
public:
    explicit ContentDecoder(Faults &faults)
        : m_faults(faults)
    {
    }

    /// Fills what `order` knows of its content; every fault is noted with its path.
    void readRcs(const Json &content, SendOrder &order);

private:
    void readSuggestions(const Json &list, const QByteArray &path, qsizetype most, SendOrder &order);
    void readReply(const Json &reply, const QByteArray &path, SendOrder &order);
    void readAction(const Json &action, const QByteArray &path);
    void readActionBody(const QByteArray &name, const Json &body, const QByteArray &path);
    void readPostback(FieldReader &fields, bool required, QByteArray *out);
    void readRichCard(const Json &richCard, SendOrder &order);
    void readStandalone(const Json &standalone, SendOrder &order);
    void readCarousel(const Json &carousel, SendOrder &order);
    void readCard(const Json &card, const QByteArray &path, SendOrder &order);
    void readMedia(const Json &media, const QByteArray &path);
    void checkUrl(FieldReader &fields, const char *name, bool required, bool httpsOnly);

    Faults &m_faults;
};

} // namespace arowana::sandbox
