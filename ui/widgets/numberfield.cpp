// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/numberfield.h"

#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QStyle>

namespace forecourt::ui {

NumberField::NumberField(Read read, Write write, QWidget* parent)
    : QLineEdit(parent), m_read(std::move(read)), m_write(std::move(write))
{
    setProperty("form", true);
    setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    connect(this, &QLineEdit::textEdited, this, &NumberField::take);
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (m_isReadable && m_value)
            setText(m_write(*m_value)); // as everything else is written
    });
}

void NumberField::setFunctions(Read read, Write write)
{
    m_read = std::move(read);
    m_write = std::move(write);
    if (m_isReadable && !hasFocus())
        setText(m_value ? m_write(*m_value) : QString());
}

void NumberField::setValue(const std::optional<qint64>& value)
{
    if (!m_isReadable && m_value == value)
        return; // somebody is typing
    const bool saysIt = m_isReadable && m_value == value && text().trimmed().isEmpty() == !value.has_value();
    if (saysIt && (hasFocus() || !value || text() == m_write(*value))) // in another language or currency it is written anew
        return;
    m_value = value;
    setText(value ? m_write(*value) : QString());
    setReadable(true);
}

void NumberField::restore()
{
    if (m_isReadable)
        return;
    setText(m_value ? m_write(*m_value) : QString());
    setReadable(true);
}

void NumberField::take(const QString& text)
{
    const bool isEmpty = text.trimmed().isEmpty();
    const std::optional<qint64> value = isEmpty ? std::nullopt : m_read(text);
    setReadable(isEmpty || value.has_value());
    if (!m_isReadable || value == m_value)
        return;
    m_value = value;
    Q_EMIT valueEdited(m_value);
}

void NumberField::setReadable(bool isReadable)
{
    if (m_isReadable == isReadable)
        return;
    m_isReadable = isReadable;
    Q_EMIT readableChanged(isReadable);
}

LabelledField::LabelledField(const ThemeManager& themes, const QString& label, QWidget* field, const QString& unit, QWidget* parent)
    : QWidget(parent), m_field(field), m_unit(new TextLabel(themes, unit, TypeRole::Body, Theme::Color::Ink2)),
      m_below(new TextLabel(themes, TypeRole::Small))
{
    auto* name = new TextLabel(themes, label, TypeRole::Small, Theme::Color::Ink2);
    name->setBuddy(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(label);
    field->setProperty("form", true);
    m_unit->setVisible(!unit.isEmpty());
    m_below->setWordWrap(true);
    m_below->hide();
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(field, 1);
    row->addWidget(m_unit);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(name);
    column->addLayout(row);
    column->addWidget(m_below);
}

void LabelledField::setUnit(const QString& unit)
{
    m_unit->setText(unit);
    m_unit->setVisible(!unit.isEmpty());
}

void LabelledField::setError(const QString& sentence)
{
    if (m_error == sentence)
        return;
    m_error = sentence;
    m_field->setProperty("error", !sentence.isEmpty());
    m_field->style()->unpolish(m_field);
    m_field->style()->polish(m_field);
    showBelow();
}

void LabelledField::setHint(const QString& sentence)
{
    m_hint = sentence;
    showBelow();
}

void LabelledField::showBelow()
{
    const QString text = m_error.isEmpty() ? m_hint : m_error;
    m_below->setText(text);
    m_below->setInk(m_error.isEmpty() ? Theme::Color::Ink2 : Theme::Color::Ink1);
    m_below->setVisible(!text.isEmpty());
    m_below->setObjectName(m_field->objectName() + QStringLiteral("Error"));
    m_field->setAccessibleDescription(text);
}

} // namespace forecourt::ui
