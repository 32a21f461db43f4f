// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The calls under `/v1/contacts` that read (`api/contacts/get-contact`, `api/contacts/consent`). There is no
// list: the platform documents none. Made for one request.

#include "app/sandbox/books.h"
#include "app/sandbox/request.h"

namespace arowana::sandbox {

class ContactsApi {
public:
    explicit ContactsApi(const Books &books)
        : m_books(books)
    {
    }

    /// `rest` is the path after `/v1/contacts`: `/{id}` or `/{id}/consent`.
    [[nodiscard]] Reply handle(const Request &request, const QByteArray &rest) const;

private:
    const Books &m_books;
};

} // namespace arowana::sandbox
