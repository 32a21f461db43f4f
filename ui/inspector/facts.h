// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Rows of a name and a value, as the cards of the inspector show them. The rows are made once per shape and
// refilled, so that a selection in one of them survives an update. GUI thread.

#include "ui/theme/colorrole.h"
#include "ui/theme/fonts.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace arowana {

class PlainLabel;

struct Fact {
    QString name;
    QString value;
    ColorRole role = ColorRole::Text;
    TextWeight weight = TextWeight::Normal;
    Face face = Face::Text;
};

class Facts : public QWidget {
    Q_OBJECT
public:
    explicit Facts(QWidget *parent = nullptr);

    void show(const QList<Fact> &facts);

private:
    struct Row {
        PlainLabel *name;
        PlainLabel *value;
    };

    QGridLayout *m_grid;
    std::vector<Row> m_rows;
};

} // namespace arowana
