// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Everything about contacts that happens beside the page: dialogs, the question before a deletion, the
// import, and which answer belongs to which of them. What ends after its dialog was closed is told in the
// window. GUI thread; owned by the main window.

#include "models/domain/contactimport.h"
#include "models/domain/contactwish.h"

#include <QHash>
#include <QObject>
#include <QPointer>

class QMessageBox;
class QWidget;

namespace arowana {

class ContactWishDialog;
class ImportDialog;

class ContactDesk : public QObject {
    Q_OBJECT
public:
    /// Dialogs stand before `window`.
    explicit ContactDesk(QWidget *window);

    void create(const ContactFields &fields = {});
    void edit(const Contact &contact);
    void recordConsent(const Contact &contact);
    /// Asks once, naming the contact.
    void remove(const Contact &contact);
    void import();
    /// An open creation is asked for again, with its key.
    void repeat(const ContactWish &wish);

    void take(quint64 token, const ContactAnswer &answer);
    void take(const ImportProgress &progress);

Q_SIGNALS:
    void wished(quint64 token, const arowana::ContactWish &wish);
    void importWished(quint64 token, const QList<arowana::ImportRow> &rows);
    void importGoOnWished(quint64 token);
    void importStopWished(quint64 token);
    /// Ended well: the list may choose it.
    void contactDone(const arowana::ContactAnswer &answer);
    /// To be told in the window: its dialog is gone, or had none.
    void troubled(const arowana::Error &error);
    /// A reading that somebody waits for.
    void readingTold(const arowana::ContactAnswer &answer);

private:
    void open(ContactWishDialog *dialog);
    void wish(const ContactWish &wish, ContactWishDialog *dialog);
    void showImport();

    QWidget *m_window;
    QHash<quint64, QPointer<ContactWishDialog>> m_asked; ///< null: without a dialog
    QPointer<QMessageBox> m_question;
    QPointer<ImportDialog> m_import;
    quint64 m_importToken = 0;
    quint64 m_lastToken = 0;
};

} // namespace arowana
