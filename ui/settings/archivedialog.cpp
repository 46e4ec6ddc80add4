// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/archivedialog.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLineEdit>

namespace forecourt::ui {

namespace {
constexpr int DialogWidth = 560;
constexpr int ShortestPassphrase = 8;
}

ArchiveDialog::ArchiveDialog(const ThemeManager& themes, QWidget* parent)
    : FormDialog(themes, tr("Save everything in one file"), parent, DialogWidth), m_passphrase(new QLineEdit), m_again(new QLineEdit)
{
    setObjectName(QStringLiteral("archiveDialog"));
    setText(tr("With this file another computer goes on where this one stopped. The token of the local API and the private key go into "
               "it only under a passphrase; without one they stay out."));
    m_passphrase->setObjectName(QStringLiteral("archivePassphrase"));
    m_again->setObjectName(QStringLiteral("archiveAgain"));
    for (QLineEdit* field : {m_passphrase, m_again}) {
        field->setEchoMode(QLineEdit::Password);
        field->setMaxLength(1000);
    }
    addField(tr("Passphrase, may be empty"), m_passphrase);
    addField(tr("Passphrase again"), m_again);
    m_withMessages = new QCheckBox(tr("With the message log, which may be large"));
    m_withMessages->setObjectName(QStringLiteral("archiveMessages"));
    body()->addWidget(m_withMessages);
    Button* save = setAcceptButton(tr("Choose a place…"));
    save->setObjectName(QStringLiteral("archiveAccept"));
    setRejectButton(tr("Cancel"));
    disconnect(save, &Button::triggered, this, nullptr);
    connect(save, &Button::triggered, this, &ArchiveDialog::submit);
}

void ArchiveDialog::submit()
{
    const QString text = m_passphrase->text();
    setFieldError(m_passphrase, !text.isEmpty() && text.size() < ShortestPassphrase
                                    ? tr("At least %1 characters, or none at all.").arg(ShortestPassphrase)
                                    : QString());
    setFieldError(m_again, text != m_again->text() ? tr("The two differ.") : QString());
    if (text == m_again->text() && (text.isEmpty() || text.size() >= ShortestPassphrase))
        accept();
}

api::ArchiveWish ArchiveDialog::wish() const
{
    return {{}, m_passphrase->text().toUtf8(), m_withMessages->isChecked()};
}

} // namespace forecourt::ui
