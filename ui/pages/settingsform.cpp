// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settingsform.h"

#include "ui/format/alertwords.h"
#include "ui/format/timesamples.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QStyle>
#include <QTimeEdit>

namespace forecourt::ui {

namespace {
constexpr int LabelWidth = 200; ///< as in the other sections
constexpr int FieldWidth = 320;
constexpr int Gap = 12;
} // namespace

void addFormRow(Card& card, const ThemeManager& themes, const QString& label, QWidget* field, const QString& objectName,
                const QString& unit)
{
    field->setObjectName(objectName);
    field->setProperty("form", true);
    field->setAccessibleName(label);
    auto* row = new QHBoxLayout;
    row->setSpacing(Gap);
    auto* name = new TextLabel(themes, label, TypeRole::Body, Theme::Color::Ink2);
    name->setBuddy(field);
    name->setFixedWidth(LabelWidth);
    row->addWidget(name);
    field->setFixedWidth(unit.isEmpty() ? FieldWidth : FieldWidth / 2);
    row->addWidget(field);
    if (!unit.isEmpty())
        row->addWidget(new TextLabel(themes, unit, TypeRole::Body, Theme::Color::Ink2));
    row->addStretch(1);
    card.body()->addLayout(row);
}

void addFormRow(Card& card, QWidget* field)
{
    auto* row = new QHBoxLayout;
    row->addSpacing(LabelWidth + Gap);
    row->addWidget(field);
    row->addStretch(1);
    card.body()->addLayout(row);
}

QComboBox* makeSeverityBox()
{
    auto* box = new QComboBox;
    for (const Severity severity : {Severity::Info, Severity::Warning, Severity::Critical})
        box->addItem(alertSeverityWord(severity), int(severity));
    return box;
}

QTimeEdit* makeTimeEdit(const QLocale& locale)
{
    auto* edit = new QTimeEdit;
    edit->setLocale(locale);
    edit->setDisplayFormat(timeFieldFormat(locale));
    return edit;
}

void setFieldWrong(QWidget* field, bool isWrong)
{
    field->setProperty("error", isWrong);
    field->style()->unpolish(field);
    field->style()->polish(field);
}

} // namespace forecourt::ui
