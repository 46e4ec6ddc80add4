// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/textdialog.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace forecourt::ui {

namespace {
constexpr int MaximumLength = 200;
}

TextDialog::TextDialog(const ThemeManager& themes, const QString& title, const QString& label, const QString& verb,
                       QWidget* parent)
    : FormDialog(themes, title, parent), m_field(new QLineEdit)
{
    setObjectName(QStringLiteral("textDialog"));
    m_field->setObjectName(QStringLiteral("textField"));
    m_field->setProperty("form", true);
    m_field->setMaxLength(MaximumLength);
    m_field->setAccessibleName(label);
    addField(label, m_field);
    Button* accept = setAcceptButton(verb);
    accept->setObjectName(QStringLiteral("textAccept"));
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("textCancel"));
    disconnect(accept, &Button::triggered, nullptr, nullptr);
    connect(accept, &Button::triggered, this, &TextDialog::submit);
}

void TextDialog::setValue(const QString& value)
{
    m_field->setText(value);
    m_field->selectAll();
}

void TextDialog::submit()
{
    const QString text = m_field->text().trimmed();
    if (text.isEmpty() && !m_required.isEmpty()) {
        setFieldError(m_field, m_required);
        return;
    }
    Q_EMIT entered(text);
    accept();
}

} // namespace forecourt::ui
