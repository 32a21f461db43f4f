// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The base of the dialogs that wish something of the platform's contact list: it asks, waits without
// blocking, says how it ended, and closes when it is done. What was typed stays until then. GUI thread;
// opened by ContactDesk.

#include "models/domain/contactwish.h"

#include <QDialog>

#include <optional>

class QVBoxLayout;

namespace arowana {

class Button;
class PlainLabel;

class ContactWishDialog : public QDialog {
    Q_OBJECT
public:
    /// The answer to what was wished last.
    void take(const ContactAnswer &answer);
    [[nodiscard]] bool isWaiting() const { return m_isWaiting; }

Q_SIGNALS:
    void wished(const arowana::ContactWish &wish);
    /// The contact as the platform has it now.
    void done(const arowana::ContactAnswer &answer);

protected:
    ContactWishDialog(const QString &title, const QString &saveWord, QWidget *parent);

    [[nodiscard]] QVBoxLayout *fields() const { return m_fields; }
    /// What is typed, or nullopt after the dialog has shown what is wrong with it.
    [[nodiscard]] virtual std::optional<ContactWish> entered() = 0;
    virtual void setFieldsEnabled(bool enabled) = 0;
    /// What the platform says of single fields.
    virtual void showRefusal(const Refusal &) {}
    /// Somebody else's change of the same fields; true when the dialog offers a way on.
    virtual bool showConflict(const ContactAnswer &) { return false; }

    void save();
    void clearAnswer();
    /// Closing is not undoing: what is on its way goes on, and the list will tell.
    void reject() override;

private:
    void setWaiting(bool isWaiting);
    void build();

    QVBoxLayout *m_fields;
    PlainLabel *m_what;
    PlainLabel *m_next;
    PlainLabel *m_theirs;
    Button *m_cancel;
    Button *m_save;
    QString m_saveWord;
    IdempotencyKey m_key; ///< of a creation whose answer was lost: asked again with the same
    ContactFields m_keyFields;
    bool m_isWaiting = false;
};

} // namespace arowana
