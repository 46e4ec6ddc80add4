// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/notedialog.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace forecourt::ui {

namespace {
constexpr int NoteFieldHeight = 110;
} // namespace

NoteDialog::NoteDialog(const ThemeManager& themes, const QString& title, const QString& note, int maximum, QWidget* parent)
    : FormDialog(themes, title, parent), m_note(new QPlainTextEdit), m_maximum(maximum)
{
    setObjectName(QStringLiteral("noteDialog"));
    m_note->setObjectName(QStringLiteral("noteField"));
    m_note->setPlainText(note);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(NoteFieldHeight);
    addField(tr("Note"), m_note);
    Button* accept = setAcceptButton(tr("Save"));
    accept->setObjectName(QStringLiteral("noteAccept"));
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("noteCancel"));
    disconnect(accept, &Button::triggered, nullptr, nullptr);
    connect(accept, &Button::triggered, this, &NoteDialog::submit);
}

QString NoteDialog::note() const
{
    return m_note->toPlainText().trimmed();
}

void NoteDialog::submit()
{
    setProblem({});
    const qsizetype size = note().size();
    //: %1 and %2 are numbers of characters.
    setFieldError(m_note, size > m_maximum ? tr("The note has %1 characters; %2 fit").arg(size).arg(m_maximum) : QString());
    if (size > m_maximum)
        return;
    acceptButton()->block(tr("Saving"));
    Q_EMIT submitted();
}

void NoteDialog::fail(const QString& sentence)
{
    acceptButton()->unblock();
    setProblem(sentence);
}

} // namespace forecourt::ui
