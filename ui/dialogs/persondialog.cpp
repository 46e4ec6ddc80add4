// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/persondialog.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLineEdit>

namespace forecourt::ui {

PersonDialog::PersonDialog(const ThemeManager& themes, const PersonRecord& person, QWidget* parent)
    : FormDialog(themes, person.id.value() == 0 ? tr("Add person") : person.name, parent, 560), m_person(person),
      m_name(new QLineEdit(person.name)), m_group(new QLineEdit(person.group)), m_note(new QLineEdit(person.note)),
      m_isBlocked(new QCheckBox(tr("Blocked: none of the tags may charge")))
{
    setObjectName(QStringLiteral("personDialog"));
    m_name->setObjectName(QStringLiteral("personName"));
    m_group->setObjectName(QStringLiteral("personGroup"));
    m_group->setPlaceholderText(tr("Tenant, department …"));
    m_note->setObjectName(QStringLiteral("personNote"));
    m_isBlocked->setObjectName(QStringLiteral("personBlocked"));
    m_isBlocked->setChecked(person.isBlocked);
    for (QLineEdit* field : {m_name, m_group, m_note})
        field->setMaxLength(200);
    addField(tr("Name"), m_name);
    addField(tr("Group"), m_group);
    body()->addWidget(m_isBlocked);
    addField(tr("Note"), m_note);
    Button* save = setAcceptButton(tr("Save"));
    save->setObjectName(QStringLiteral("personSave"));
    disconnect(save, &Button::triggered, nullptr, nullptr);
    connect(save, &Button::triggered, this, &PersonDialog::submit);
}

PersonRecord PersonDialog::person() const
{
    PersonRecord person = m_person;
    person.name = m_name->text().trimmed();
    person.group = m_group->text().trimmed();
    person.note = m_note->text().trimmed();
    person.isBlocked = m_isBlocked->isChecked();
    return person;
}

void PersonDialog::submit()
{
    if (person().name.isEmpty()) {
        setFieldError(m_name, tr("Type a name"));
        return;
    }
    setProblem({});
    acceptButton()->block(tr("Saving"));
    Q_EMIT submitted();
}

void PersonDialog::fail(const QString& sentence)
{
    acceptButton()->unblock();
    setProblem(sentence);
}

} // namespace forecourt::ui
