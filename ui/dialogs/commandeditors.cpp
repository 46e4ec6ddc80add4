// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/commandeditors.h"

#include "ui/dialogs/rosterbox.h"
#include "ui/format/timesamples.h"

#include <QComboBox>
#include <QCompleter>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace forecourt::ui {

namespace {
constexpr int LinesOfLongText = 5;
constexpr int CharactersOfChoice = 24;

QComboBox* makeCombo(const CommandField& field, bool isFree)
{
    auto* combo = new QComboBox;
    combo->setEditable(isFree);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // names come from anybody
    combo->setMinimumContentsLength(CharactersOfChoice);
    for (const auto& [text, value] : field.choices)
        combo->addItem(text, value);
    if (isFree) {
        combo->setInsertPolicy(QComboBox::NoInsert);
        combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
        combo->completer()->setFilterMode(Qt::MatchContains);
        combo->lineEdit()->setPlaceholderText(field.placeholder);
        combo->setCurrentIndex(-1);
    }
    const int initial = field.initial.isValid() ? combo->findData(field.initial) : -1;
    if (initial >= 0)
        combo->setCurrentIndex(initial);
    else if (isFree)
        combo->setEditText(field.initial.toString());
    return combo;
}

RosterBox* makeTag(const CommandField& field, const Workspace& workspace)
{
    auto* box = new RosterBox(workspace, RosterSearch::Of::Tags);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // names come from anybody
    box->setMinimumContentsLength(CharactersOfChoice);
    box->lineEdit()->setPlaceholderText(field.placeholder);
    if (!box->choose(field.initial))
        box->setEditText(field.initial.toString());
    return box;
}

/// Site time without a zone of its own, so that no other zone's gaps are in the way.
QDateTimeEdit* makeDateTime(const CommandField& field, const Formatter& format)
{
    auto* edit = new QDateTimeEdit;
    edit->setTimeSpec(Qt::UTC);
    edit->setCalendarPopup(true);
    edit->setLocale(format.locale());
    edit->setDisplayFormat(dateTimeFieldFormat(format.locale()));
    const QDateTime there = field.initial.toDateTime().toTimeZone(format.zone());
    edit->setDateTime(QDateTime(there.date(), QTime(there.time().hour(), there.time().minute()), Qt::UTC));
    return edit;
}
} // namespace

CommandEditors::CommandEditors(FormDialog& dialog, const Workspace& workspace, const QList<CommandField>& fields)
    : m_dialog(dialog), m_workspace(workspace), m_fields(fields)
{
    for (const CommandField& field : fields) {
        QWidget* const editor = make(field);
        editor->setObjectName(QStringLiteral("commandField_") + field.key);
        m_editors.insert(field.key, editor);
        dialog.addField(field.label, editor);
        if (!field.onlyWith.isEmpty())
            follow(field);
    }
}

void CommandEditors::follow(const CommandField& field) const
{
    auto* const choice = qobject_cast<QComboBox*>(m_editors.value(field.onlyWith));
    QWidget* const editor = m_editors.value(field.key);
    if (!choice)
        return;
    const auto refresh = [choice, editor, why = field.whyOff] {
        const bool counts = choice->currentData().isValid();
        editor->setEnabled(counts);
        editor->setToolTip(counts ? QString() : why);
    };
    QObject::connect(choice, &QComboBox::currentIndexChanged, editor, refresh);
    refresh();
}

QWidget* CommandEditors::make(const CommandField& field) const
{
    switch (field.kind) {
    case CommandField::Kind::Text:
    case CommandField::Kind::Number:
    case CommandField::Kind::Decimal: {
        auto* edit = new QLineEdit(field.initial.toString());
        edit->setPlaceholderText(field.placeholder);
        return edit;
    }
    case CommandField::Kind::LongText: {
        auto* edit = new QPlainTextEdit(field.initial.toString());
        edit->setPlaceholderText(field.placeholder);
        edit->setTabChangesFocus(true);
        edit->setFixedHeight(edit->fontMetrics().lineSpacing() * LinesOfLongText + 16);
        return edit;
    }
    case CommandField::Kind::Choice: return makeCombo(field, false);
    case CommandField::Kind::Suggestion: return makeCombo(field, true);
    case CommandField::Kind::Tag: return makeTag(field, m_workspace);
    case CommandField::Kind::DateTime: return makeDateTime(field, m_workspace.format());
    }
    return nullptr;
}

QVariant CommandEditors::valueOf(const CommandField& field) const
{
    QWidget* const editor = m_editors.value(field.key);
    if (const auto* line = qobject_cast<const QLineEdit*>(editor))
        return line->text();
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(editor))
        return text->toPlainText();
    if (const auto* at = qobject_cast<const QDateTimeEdit*>(editor))
        return QDateTime(at->date(), at->time(), m_workspace.format().zone()).toUTC();
    if (const auto* tag = qobject_cast<const RosterBox*>(editor))
        return tag->tag();
    const auto* combo = qobject_cast<const QComboBox*>(editor);
    if (!combo)
        return {};
    if (field.kind == CommandField::Kind::Choice)
        return combo->currentData();
    const QString typed = combo->currentText().trimmed();
    const int known = combo->findText(typed, Qt::MatchFixedString);
    return known >= 0 ? combo->itemData(known) : QVariant(typed);
}

QVariantMap CommandEditors::values() const
{
    QVariantMap values;
    for (const CommandField& field : m_fields)
        values.insert(field.key, valueOf(field));
    return values;
}

void CommandEditors::setOff(const QString& reason)
{
    for (const CommandField& field : std::as_const(m_fields)) {
        const auto* choice = qobject_cast<const QComboBox*>(m_editors.value(field.onlyWith));
        const bool counts = !choice || choice->currentData().isValid();
        QWidget* const editor = m_editors.value(field.key);
        editor->setEnabled(counts && reason.isEmpty());
        editor->setToolTip(counts ? reason : field.whyOff);
    }
}

void CommandEditors::show(const std::optional<FieldProblem>& problem)
{
    QWidget* wrong = nullptr;
    for (const CommandField& field : std::as_const(m_fields)) {
        QWidget* const editor = m_editors.value(field.key);
        const bool isWrong = problem && problem->key == field.key;
        m_dialog.setFieldError(editor, isWrong ? problem->text : QString());
        if (isWrong)
            wrong = editor;
    }
    m_dialog.setProblem(problem && !wrong ? problem->text : QString());
    if (wrong)
        wrong->setFocus(Qt::OtherFocusReason);
}

} // namespace forecourt::ui
