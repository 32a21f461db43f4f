// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The form of one card: title, description, picture with thumbnail and height, and its suggestions. Serves a
// card alone and each card of a carousel. GUI thread; owned by the editor of either.

#include "ui/compose/carddraft.h"
#include "ui/compose/remark.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace arowana {

class BodyEdit;
class Button;
class FieldGroup;
class LabelledField;
class SuggestionList;

class CardEditor : public QWidget {
    Q_OBJECT
public:
    /// `prefix` begins the object names of its fields.
    explicit CardEditor(const QString &prefix, QWidget *parent = nullptr);

    /// Another card stands in it.
    void setDraft(const CardDraft &draft);
    [[nodiscard]] CardDraft draft() const;
    /// Shows what is said of the card with this number.
    void show(const Remarks &remarks, int card);
    /// The focus goes to this field, of this suggestion where it has one; false when it is none of its.
    bool focus(Field field, int item);
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    void edited();
    void left();

private:
    void build();
    void showCounts();
    void removePicture();

    QLineEdit *m_title;
    BodyEdit *m_description;
    QLineEdit *m_media;
    QLineEdit *m_thumbnail;
    QComboBox *m_height;
    LabelledField *m_titleField;
    LabelledField *m_descriptionField;
    LabelledField *m_mediaField;
    LabelledField *m_thumbnailField;
    LabelledField *m_heightField;
    Button *m_removePicture;
    SuggestionList *m_suggestions;
    FieldGroup *m_group;
};

} // namespace arowana
