// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The form of one card: title, description, picture or video with thumbnail and height, and its suggestions.
// Serves a card alone and each card of a carousel. GUI thread; owned by the editor of either.

#include "ui/compose/carddraft.h"
#include "ui/compose/remark.h"

#include <QWidget>

class QComboBox;

namespace arowana {

class BodyEdit;
class Button;
class FieldGroup;
class LabelledField;
class LineEdit;
class SuggestionList;

class CardEditor : public QWidget {
    Q_OBJECT
public:
    /// `prefix` begins the object names of its fields.
    explicit CardEditor(const QString &prefix, QWidget *parent = nullptr);

    /// Another card stands in it.
    void setDraft(const CardDraft &draft);
    [[nodiscard]] CardDraft draft() const;
    /// How large the card is as a whole, said beside the description; empty: not said.
    void setSize(const QString &size);
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
    void showDescribed();
    void removeMedia();

    LineEdit *m_title;
    BodyEdit *m_description;
    LineEdit *m_media;
    LineEdit *m_thumbnail;
    QComboBox *m_height;
    LabelledField *m_titleField;
    LabelledField *m_descriptionField;
    LabelledField *m_mediaField;
    LabelledField *m_thumbnailField;
    LabelledField *m_heightField;
    Button *m_removeMedia;
    SuggestionList *m_suggestions;
    FieldGroup *m_group;
    QString m_described; ///< the count of the description
    QString m_size;
};

} // namespace arowana
