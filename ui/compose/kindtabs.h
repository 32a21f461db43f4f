// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The tabs by which the kind of content is chosen, with a line that says that only the shown kind is sent
// where another one holds something too. Who clicks a tab, or was writing in another one, goes on in the
// first field of the new one. GUI thread; owned by the RCS or e-mail editor.

#include "models/domain/composedraft.h"

#include <QWidget>

class QTabBar;
class QVBoxLayout;

namespace arowana {

class PlainLabel;

class KindTabs : public QWidget {
    Q_OBJECT
public:
    /// `name` is the object name of the tab bar.
    explicit KindTabs(const QString &name, QWidget *parent = nullptr);

    /// `page` is taken in. To be called in the order of the tabs.
    void add(ContentKind kind, const QString &word, QWidget *page);
    void choose(ContentKind kind);
    [[nodiscard]] ContentKind chosen() const;
    /// Whether a kind that is not shown holds something that is kept and not sent.
    void setOthersFilled(bool areFilled);
    [[nodiscard]] QWidget *tabStop() const;

Q_SIGNALS:
    void chosenChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    /// The focus goes to the first field of the shown page.
    void focusFirstField();

    QTabBar *m_bar;
    PlainLabel *m_kept;
    QVBoxLayout *m_column;
    QList<QWidget *> m_pages;
};

} // namespace arowana
