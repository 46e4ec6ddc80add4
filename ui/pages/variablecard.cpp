// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/variablecard.h"

#include "core/commissioning/settingscomparison.h"
#include "ui/format/keywords.h"
#include "ui/models/variablemodel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>

namespace forecourt::ui {

namespace {
constexpr qsizetype LongestShown = 2000; // a maker's value may be of any length
constexpr int FieldWidth = 420;
}

VariableCard::VariableCard(const PageContext& context, QWidget* parent)
    : Card(context.themes, tr("Setting"), parent), m_context(context)
{
    setObjectName(QStringLiteral("variableDetail"));
    const auto add = [this](TypeRole role, Theme::Color ink, const char* name) {
        auto* label = new TextLabel(m_context.themes, role, ink);
        label->setObjectName(QLatin1String(name));
        label->setWordWrap(true);
        body()->addWidget(label);
        return label;
    };
    m_value = add(TypeRole::BodyStrong, Theme::Color::Ink1, "variableValue");
    m_value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_meaning = add(TypeRole::Body, Theme::Color::Ink1, "variableMeaning");
    m_facts = add(TypeRole::Caption, Theme::Color::Ink2, "variableFacts");
    makeField();
    m_problem = add(TypeRole::Caption, Theme::Color::Critical, "variableProblem");
    hide();
}

void VariableCard::makeField()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_label = new TextLabel(m_context.themes, tr("New value"), TypeRole::Body, Theme::Color::Ink2);
    m_field = new QLineEdit;
    m_field->setObjectName(QStringLiteral("variableField"));
    m_field->setMaximumWidth(FieldWidth);
    m_field->setClearButtonEnabled(true);
    m_choice = new QComboBox;
    m_choice->setObjectName(QStringLiteral("variableChoice"));
    m_choice->setProperty("form", true);
    //: Value of a setting that is on or off; the charger's own word stands behind it.
    m_choice->addItem(tr("Yes (true)"), QStringLiteral("true"));
    //: Value of a setting that is on or off; the charger's own word stands behind it.
    m_choice->addItem(tr("No (false)"), QStringLiteral("false"));
    for (QWidget* field : std::initializer_list<QWidget*>{m_field, m_choice})
        field->setAccessibleName(tr("New value"));
    row->addWidget(m_label);
    row->addWidget(m_field, 1);
    row->addWidget(m_choice);
    row->addStretch(1);
    body()->addLayout(row);
    connect(m_field, &QLineEdit::textChanged, this, &VariableCard::typed);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] { typed(m_choice->currentData().toString()); });
}

void VariableCard::showNone()
{
    m_variable = {};
}

void VariableCard::showVariable(const DeviceVariable& variable, const QList<DeviceVariable>& known, const std::optional<QString>& edit, const QString& reason)
{
    const bool isSame = variable.variable == m_variable.variable;
    m_variable = variable;
    m_known = known;
    setTitle(variable.variable.left(LongestShown));
    m_value->setText(VariableModel::valueText(variable).left(LongestShown));
    m_meaning->setText(VariableModel::meaning(variable));
    m_facts->setText(VariableModel::facts(variable));
    const auto words = keyWords(variable.variable);
    const bool isFlag = words && words->type == KeyType::Flag;
    m_field->setVisible(!isFlag);
    m_choice->setVisible(isFlag);
    const QString wanted = edit.value_or(variable.value.value_or(QString()));
    const bool isTyping = isSame && !m_problem->text().isEmpty(); // what is wrong is not thrown away by news
    if (!isTyping) {
        m_isFilling = true;
        if (m_field->text() != wanted) // else the cursor would jump to the end
            m_field->setText(wanted);
        m_choice->setCurrentIndex(m_choice->findData(wanted.trimmed().toLower()));
        m_isFilling = false;
        m_problem->clear();
        m_problem->hide();
    }
    setReason(reason);
}

void VariableCard::setReason(const QString& reason)
{
    QString why = protectedKeySentence(m_variable.variable);
    if (why.isEmpty() && m_variable.isReadOnly)
        why = tr("Off: the charger lets nobody change this");
    if (why.isEmpty())
        why = reason;
    for (QWidget* field : std::initializer_list<QWidget*>{m_field, m_choice}) {
        field->setEnabled(why.isEmpty());
        field->setToolTip(why);
        field->setAccessibleDescription(why);
    }
    m_label->setToolTip(why);
    if (!why.isEmpty() && !m_variable.isReadOnly) // a tooltip alone is not found by who cannot point
        m_facts->setText(m_facts->text() + QStringLiteral(" · ") + why);
}

void VariableCard::typed(const QString& text)
{
    if (m_isFilling)
        return;
    const QString problem = valueProblemSentence(commissioning::checkValue(m_variable.variable, text, m_known));
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    const QString before = m_variable.value.value_or(QString());
    const auto words = keyWords(m_variable.variable);
    const bool isUnchanged = before == text || (words && words->type == KeyType::Flag && commissioning::isSameValue(before, text));
    Q_EMIT edited(m_variable.variable, problem.isEmpty() && !isUnchanged ? std::optional(text) : std::nullopt);
}

void VariableCard::focusField()
{
    QWidget* field = m_choice->isVisibleTo(this) ? static_cast<QWidget*>(m_choice) : m_field;
    field->setFocus(Qt::OtherFocusReason);
}

} // namespace forecourt::ui
