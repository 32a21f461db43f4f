// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Asks before a list is stopped. The list is held while the question stands, so that nothing leaves under it,
// and its numbers follow the list; who keeps the list has it go on as before. Speaks by signals, which it
// leaves to others to carry out. GUI thread; owned by the page of the lists.

#include "models/domain/sendrun.h"

#include <QMessageBox>
#include <QObject>
#include <QPointer>

class QWidget;

namespace arowana {

class StopQuestion : public QObject {
    Q_OBJECT
public:
    /// `page` becomes the parent of the question, and of this.
    explicit StopQuestion(QWidget &page);

    /// Holds the list where it goes, and asks; nothing while a question stands. `revokesRest`: what has left
    /// is to be revoked too.
    void ask(const SendRun &run, bool revokesRest);
    /// That is asked about; 0 while no question stands.
    [[nodiscard]] quint64 run() const { return m_box ? m_run.id : 0; }
    /// The list that is asked about stands so now.
    void follow(const SendRun &run);

Q_SIGNALS:
    void pauseRequested(quint64 run);
    void resumeRequested(quint64 run);
    void stopRequested(quint64 run, bool revokesRest);

private:
    [[nodiscard]] QString explanation() const;
    void end();

    QWidget &m_page;
    QPointer<QMessageBox> m_box;
    SendRun m_run; ///< as it stands now
    bool m_revokesRest = false;
    bool m_isHeld = false; ///< it went, and waits for the answer
    bool m_isConfirmed = false;
};

} // namespace arowana
