// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canned/cannedtransfer.h"

#include "ui/text/plainquestion.h"
#include "ui/text/words.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

namespace arowana {

namespace {

/// With the name of the entry that cannot be taken, where the file tells it.
QString troubleSentence(const Error &error)
{
    return error.kind == ErrorKind::InvalidInput && !error.detail.isEmpty()
               ? CannedTransfer::tr("%1 Its name is “%2”.").arg(errorSentence(error), error.detail)
               : errorSentence(error);
}

} // namespace

CannedTransfer::CannedTransfer(CannedTextFiles &files, std::function<QList<CannedText>()> texts,
                               QWidget *window)
    : QObject(window)
    , m_files(files)
    , m_texts(std::move(texts))
    , m_window(window)
{
}

FileChoice CannedTransfer::fileChoice(const QString &title)
{
    return {title, {tr("Canned texts (*.json)"), tr("All files (*)")}};
}

void CannedTransfer::chooseImport()
{
    if (m_chooser || m_question || m_isBusy)
        return;
    m_chooser = chooseFileToOpen(*m_window, fileChoice(tr("Import canned texts")),
                                 [self = QPointer<CannedTransfer>(this)](const QString &file) {
                                     if (self)
                                         self->import(file);
                                 });
    m_chooser->setObjectName(QStringLiteral("cannedFile"));
}

void CannedTransfer::chooseExport()
{
    if (m_chooser || m_question || m_isBusy)
        return;
    FileChoice choice = fileChoice(tr("Export canned texts"));
    choice.suffix = QStringLiteral("json");
    choice.name = QStringLiteral("canned-texts.json");
    m_chooser =
        chooseFileToSave(*m_window, choice, [self = QPointer<CannedTransfer>(this)](const QString &file) {
            if (self)
                self->exportTo(file);
        });
    m_chooser->setObjectName(QStringLiteral("cannedFile"));
}

void CannedTransfer::import(const QString &file)
{
    m_isBusy = true;
    m_files.readCannedTexts(file,
                            [self = QPointer<CannedTransfer>(this)](const Result<CannedTextImport> &read) {
                                if (!self)
                                    return;
                                self->m_isBusy = false;
                                if (read)
                                    self->merge(*read);
                                else
                                    Q_EMIT self->told(troubleSentence(read.error()), true);
                            });
}

void CannedTransfer::exportTo(const QString &file)
{
    m_isBusy = true;
    const QList<CannedText> texts = m_texts();
    m_files.writeCannedTexts(
        file, texts,
        [self = QPointer<CannedTransfer>(this), file,
         count = int(texts.size())](const Result<void> &written) {
            if (!self)
                return;
            self->m_isBusy = false;
            const QString name = QFileInfo(file).fileName();
            Q_EMIT self->told(written ? tr("%n text(s) were written to “%1”.", nullptr, count).arg(name)
                                      : troubleSentence(written.error()),
                              !written);
        });
}

void CannedTransfer::merge(const CannedTextImport &file)
{
    const CannedTextMerge merge = mergeOf(m_texts(), file.texts);
    if (merge.clashing.isEmpty())
        finish(file, merge, ClashAnswer::Skip);
    else
        askForClashes(file, merge);
}

void CannedTransfer::askForClashes(const CannedTextImport &file, const CannedTextMerge &merge)
{
    PlainChoice choice;
    choice.title = tr("Import canned texts");
    choice.text =
        tr("%n name(s) of the file stand for other texts here: %1.", nullptr, int(merge.clashing.size()))
            .arg(namesText(namesOf(merge.clashing)));
    choice.explanation =
        tr("“Replace” overwrites the texts here. “Keep both” takes those of the file in under new names, "
           "such as “%1”. “Skip” leaves them out. The file’s other texts come in with each of the three.")
            .arg(underNewNames(merge, m_texts()).constFirst().name);
    choice.answers = {tr("Replace"), tr("Keep both"), tr("Skip")};
    choice.keep = tr("Import nothing");
    m_question = choose(*m_window, choice, [self = QPointer<CannedTransfer>(this), file](int answer) {
        // Compared anew: what is here may have changed while the question stood.
        if (self)
            self->finish(file, mergeOf(self->m_texts(), file.texts), ClashAnswer(answer));
    });
}

void CannedTransfer::finish(const CannedTextImport &file, const CannedTextMerge &merge, ClashAnswer answer)
{
    CannedTextChange change{merge.fresh, {}};
    switch (answer) {
    case ClashAnswer::Replace:
        change.saved += merge.clashing;
        break;
    case ClashAnswer::KeepBoth:
        change.saved += underNewNames(merge, m_texts());
        break;
    case ClashAnswer::Skip:
        break;
    }
    const QString sentence = importSentence(file, merge, answer);
    if (change.saved.isEmpty())
        Q_EMIT told(sentence, false);
    else
        Q_EMIT importReady(change, sentence);
}

} // namespace arowana
