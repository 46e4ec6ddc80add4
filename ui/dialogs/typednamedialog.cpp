// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/typednamedialog.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace forecourt::ui {

TypedNameDialog::TypedNameDialog(const ThemeManager& themes, const QString& title, const QString& effect,
                                 const QString& name, const QString& verb, QWidget* parent)
    : FormDialog(themes, title, parent), m_field(new QLineEdit), m_name(name)
{
    setText(effect);
    m_field->setObjectName(QStringLiteral("typedName"));
    //: Label of a field; %1 is the name of a charger that has to be typed.
    addField(tr("Type “%1”").arg(name), m_field);
    setAcceptButton(verb, Button::Kind::Danger);
    connect(m_field, &QLineEdit::textChanged, this, &TypedNameDialog::check);
    check();
}

void TypedNameDialog::check()
{
    const bool isRight = m_field->text().trimmed().compare(m_name, Qt::CaseInsensitive) == 0;
    acceptButton()->setBlockedReason(isRight ? QString() : tr("Type the charger's name first"));
}

} // namespace forecourt::ui
