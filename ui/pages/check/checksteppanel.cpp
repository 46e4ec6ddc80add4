// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/check/checksteppanel.h"

#include "ui/dialogs/textdialog.h"
#include "ui/format/checkwords.h"
#include "ui/models/actionreasons.h"
#include "ui/models/checksigns.h"
#include "ui/models/checkstepmodel.h"
#include "ui/pages/check/checkphotostrip.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLineEdit>

namespace forecourt::ui {

namespace {
constexpr int FieldWidth = 130;
constexpr double LargestKWh = 1e9;
constexpr double LargestKW = 1e4;

/// A number as this language writes it; empty for an empty text, false in \a isValid for nonsense.
std::optional<double> typedNumber(const QLineEdit& field, const QLocale& locale, double highest, bool& isValid)
{
    const QString text = field.text().trimmed();
    isValid = true;
    if (text.isEmpty())
        return std::nullopt;
    double value = locale.toDouble(text, &isValid);
    if (!isValid)
        value = QLocale::c().toDouble(text, &isValid);
    isValid = isValid && value >= 0 && value <= highest;
    return isValid ? std::optional(value) : std::nullopt;
}

QString actionOf(CheckStepKind kind)
{
    switch (kind) {
    case CheckStepKind::Configuration: return QStringLiteral("GetConfiguration");
    case CheckStepKind::StartRemotely: return QStringLiteral("RemoteStartTransaction");
    case CheckStepKind::Stop: return QStringLiteral("RemoteStopTransaction");
    case CheckStepKind::Unlock: return QStringLiteral("UnlockConnector");
    default: return QStringLiteral("TriggerMessage");
    }
}
} // namespace

CheckStepPanel::CheckStepPanel(const PageContext& context, commissioning::GuidedCheck& check, QWidget* parent)
    : Card(context.themes, QStringLiteral(" "), parent), m_context(context), m_check(check)
{
    setObjectName(QStringLiteral("checkStepPanel"));
    body()->setSpacing(12);
    m_task = new TextLabel(context.themes, TypeRole::Lead);
    m_task->setObjectName(QStringLiteral("checkTask"));
    m_task->setWordWrap(true);
    body()->addWidget(m_task);
    makeReference();
    auto* stateRow = new QHBoxLayout;
    stateRow->setSpacing(8);
    m_icon = new QLabel;
    m_icon->setFixedSize(metrics::IconSidebar, metrics::IconSidebar);
    m_state = new TextLabel(context.themes, TypeRole::BodyStrong);
    m_state->setObjectName(QStringLiteral("checkState"));
    m_state->setWordWrap(true);
    stateRow->addWidget(m_icon, 0, Qt::AlignTop);
    stateRow->addWidget(m_state, 1);
    body()->addLayout(stateRow);
    m_hint = new Banner(context.themes, Banner::Kind::Info);
    m_hint->setObjectName(QStringLiteral("checkHint"));
    body()->addWidget(m_hint);
    m_facts = new QGridLayout;
    m_facts->setHorizontalSpacing(16);
    m_facts->setVerticalSpacing(4);
    m_facts->setColumnStretch(1, 1);
    body()->addLayout(m_facts);
    m_photos = new CheckPhotoStrip(context, check);
    body()->addWidget(m_photos);
    makeButtons();
    body()->addStretch(1);
    connect(&check, &commissioning::GuidedCheck::changed, this, &CheckStepPanel::refresh);
    connect(&context.workspace, &Workspace::formatChanged, this, &CheckStepPanel::refresh);
    connect(&context.themes, &ThemeManager::changed, this, &CheckStepPanel::refresh);
    refresh();
}

void CheckStepPanel::makeReference()
{
    m_reference = new QWidget;
    auto* column = new QVBoxLayout(m_reference);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    const auto add = [&](const QString& label, const QString& unit, const char* objectName) {
        auto* field = new QLineEdit;
        field->setObjectName(QLatin1String(objectName));
        field->setProperty("form", true);
        field->setFixedWidth(FieldWidth);
        field->setMaxLength(20);
        field->setAccessibleName(label + QLatin1Char(' ') + unit);
        auto* name = new TextLabel(m_context.themes, label, TypeRole::Body, Theme::Color::Ink2);
        name->setBuddy(field);
        row->addWidget(name);
        row->addWidget(field);
        row->addWidget(new TextLabel(m_context.themes, unit, TypeRole::Body, Theme::Color::Ink2));
        connect(field, &QLineEdit::returnPressed, this, &CheckStepPanel::compare);
        return field;
    };
    m_reading = add(tr("Meter reading"), QStringLiteral("kWh"), "checkReading");
    row->addSpacing(16);
    m_power = add(tr("Measured power"), QStringLiteral("kW"), "checkPower");
    row->addSpacing(8);
    auto* compareButton = new Button(m_context.themes, tr("Compare"), Button::Kind::Primary);
    compareButton->setObjectName(QStringLiteral("checkCompare"));
    connect(compareButton, &Button::triggered, this, &CheckStepPanel::compare);
    row->addWidget(compareButton);
    row->addStretch(1);
    column->addLayout(row);
    m_referenceProblem = new TextLabel(m_context.themes, TypeRole::Small);
    m_referenceProblem->setObjectName(QStringLiteral("checkReferenceProblem"));
    m_referenceProblem->hide();
    column->addWidget(m_referenceProblem);
    body()->addWidget(m_reference);
}

void CheckStepPanel::makeButtons()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    const auto add = [&](const QString& text, const char* objectName, Button::Kind kind, auto function) {
        auto* button = new Button(m_context.themes, text, kind);
        button->setObjectName(QLatin1String(objectName));
        connect(button, &Button::triggered, this, function);
        row->addWidget(button);
        return button;
    };
    m_stopFirst = add(tr("Stop the running session"), "checkStopFirst", Button::Kind::Default, [this] { m_check.stopRunningSession(); });
    m_command = add(QStringLiteral(" "), "checkCommand", Button::Kind::Primary, [this] { m_check.runCommand(); });
    m_template = add(tr("Site's template…"), "checkTemplate", Button::Kind::Default, [this] { Q_EMIT templateWanted(); });
    m_retry = add(tr("Try again"), "checkRetry", Button::Kind::Default, [this] { m_check.retry(shownIndex()); });
    //: Button: accept a warning or failure as it is and open the next step.
    m_goOn = add(tr("Go on as it is"), "checkGoOn", Button::Kind::Default, [this] { m_check.goOn(); });
    m_skip = add(tr("Skip…"), "checkSkip", Button::Kind::Default, [this] { askWhy(); });
    row->removeWidget(m_skip);
    titleActions()->addWidget(m_skip); // there it stays from step to step, whatever is said below, and no notice comes over it
    row->addStretch(1);
    body()->addLayout(row);
}

int CheckStepPanel::shownIndex() const
{
    return m_selected >= 0 ? m_selected : m_check.record().current;
}

void CheckStepPanel::showStep(int index)
{
    m_selected = index == m_check.record().current ? -1 : index;
    refresh();
}

void CheckStepPanel::refresh()
{
    const CheckRecord& record = m_check.record();
    const int count = static_cast<int>(record.steps.size());
    if (m_selected >= count)
        m_selected = -1;
    const int index = shownIndex();
    if (!m_check.isActive() || index < 0 || index >= count)
        return;
    const CheckStep& step = record.steps[static_cast<std::size_t>(index)];
    const bool isOpen = index == record.current && !step.isDone() && !record.isSigned();
    setTitle(checkStepTitle(step.kind));
    const QString place = checkPlace(m_context.site(), record.station, step.evse);
    const Formatter& format = m_context.format();
    //: Which step of a check is shown: %1 of %2.
    const QString position = tr("Step %1 of %2").arg(format.number(index + 1), format.number(count));
    setSubtitle(place.isEmpty() ? position : tr("%1, %2").arg(place, position));
    m_task->setText(checkStepTask(step.kind));
    if (index != m_lastShown) {
        m_lastShown = index;
        m_reading->setText(step.referenceRegister ? format.locale().toString(step.referenceRegister->kWh(), 'f', 3) : QString());
        m_power->setText(step.referencePowerW ? format.locale().toString(double(*step.referencePowerW) / 1000, 'f', 2) : QString());
        m_referenceProblem->hide();
    }
    m_reference->setVisible(isOpen && step.kind == CheckStepKind::MeterPlausible);
    m_hint->setVisible(isOpen && m_check.isOverdue());
    m_hint->setMessage(tr("Nothing yet."), checkStepHint(step.kind));
    showState(step, isOpen);
    m_photos->showStep(index);
    showFacts(isOpen ? m_check.judgement().facts : step.facts);
    showButtons(step, isOpen);
}

void CheckStepPanel::showState(const CheckStep& step, bool isOpen)
{
    const CheckState state = isOpen ? m_check.judgement().state : step.state;
    const CheckReason reason = isOpen ? m_check.judgement().reason : step.reason;
    m_icon->setPixmap(m_context.themes.pixmap(checkStateIcon(state, isOpen), metrics::IconSidebar,
                                              m_context.themes.color(checkStateColor(state, isOpen)),
                                              m_context.themes.color(Theme::Color::Surface), devicePixelRatioF()));
    QString text = checkReasonSentence(reason);
    if (isOpen && m_check.isCommandUnderWay())
        text = tr("Waiting for the charger's answer");
    else if (isOpen && text.isEmpty())
        text = state == CheckState::Waiting ? tr("Ready") : checkStateWord(state);
    else if (!isOpen && !step.note.isEmpty())
        //: A step of a check that was skipped, and why.
        text = tr("Skipped: %1").arg(step.note);
    else if (text.isEmpty())
        text = checkStateWord(state);
    else if (state != CheckState::Waiting)
        //: %1 state of a step, %2 why.
        text = tr("%1: %2").arg(checkStateWord(state), text);
    if (!isOpen && step.finishedAt)
        text += QStringLiteral(" · ") + m_context.format().timeWithSeconds(step.finishedAt);
    m_state->setText(text);
}

void CheckStepPanel::showFacts(const QList<CheckFact>& facts)
{
    QStringList shown;
    QList<CheckFactLine> lines;
    for (const CheckFact& fact : facts) {
        lines.append(checkFactLine(fact, m_context.format()));
        shown.append(lines.last().label + QChar::Tabulation + lines.last().value + QChar::Tabulation + lines.last().time);
    }
    if (shown == m_shownFacts)
        return;
    m_shownFacts = shown;
    while (QLayoutItem* item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int row = 0; row < lines.size(); ++row) {
        auto* label = new TextLabel(m_context.themes, lines[row].label, TypeRole::Body, Theme::Color::Ink2);
        auto* value = new TextLabel(m_context.themes, lines[row].value.isEmpty() ? Formatter::missing() : lines[row].value, TypeRole::Body);
        label->setElideMode(Qt::ElideMiddle);
        value->setElideMode(Qt::ElideMiddle);
        auto* time = new TextLabel(m_context.themes, lines[row].time, TypeRole::Body, Theme::Color::Ink2);
        m_facts->addWidget(label, row, 0);
        m_facts->addWidget(value, row, 1);
        m_facts->addWidget(time, row, 2);
    }
}

QString CheckStepPanel::commandReason(const CheckStep& step) const
{
    const StationPointer station = m_context.site().station(m_check.record().station);
    if (!station)
        return tr("Off: this charger is not in use");
    if (m_check.isCommandUnderWay())
        return tr("Off: the charger has not answered yet");
    QString reason = reasons::command(m_context.workspace, *station, actionOf(step.kind));
    if (reason.isEmpty() && step.kind == CheckStepKind::StartRemotely
        && m_check.judgement().reason == CheckReason::SessionStillRunning)
        reason = tr("Off: a session is running here. Stop it first");
    if (reason.isEmpty() && step.kind == CheckStepKind::Stop && m_check.judgement().reason == CheckReason::NoSession)
        reason = tr("Off: no session is running here");
    return reason;
}

void CheckStepPanel::showButtons(const CheckStep& step, bool isOpen)
{
    const QString verb = checkStepVerb(step.kind);
    const bool isSigned = m_check.record().isSigned();
    m_command->setVisible(isOpen && !verb.isEmpty() && !m_check.needsDecision());
    m_command->setText(verb);
    m_command->setBlockedReason(isOpen ? commandReason(step) : QString());
    m_stopFirst->setVisible(isOpen && step.kind == CheckStepKind::StartRemotely
                            && m_check.judgement().reason == CheckReason::SessionStillRunning);
    m_template->setVisible(isOpen && step.kind == CheckStepKind::Configuration);
    m_retry->setVisible(!isSigned && (isOpen ? m_check.needsDecision() : step.isDone()));
    m_goOn->setVisible(isOpen && m_check.needsDecision());
    m_skip->setVisible(isOpen);
}

void CheckStepPanel::compare()
{
    const QLocale& locale = m_context.format().locale();
    bool isReadingValid = true;
    bool isPowerValid = true;
    const auto reading = typedNumber(*m_reading, locale, LargestKWh, isReadingValid);
    const auto power = typedNumber(*m_power, locale, LargestKW, isPowerValid);
    QString problem;
    if (!isReadingValid || !isPowerValid)
        problem = tr("This is not a number that a meter can show");
    else if (!reading && !power)
        problem = tr("Type at least one of the two");
    m_referenceProblem->setVisible(!problem.isEmpty());
    m_referenceProblem->setText(problem);
    if (!problem.isEmpty())
        return;
    m_check.setReference(reading ? std::optional(Energy{qRound64(*reading * 1e6)}) : std::nullopt,
                         power ? std::optional(qRound64(*power * 1e3)) : std::nullopt);
}

void CheckStepPanel::askWhy()
{
    auto* dialog = new TextDialog(m_context.themes, tr("Skip this step?"), tr("Why (it is written into the hand-over)"),
                                  tr("Skip"), window());
    dialog->setRequired(tr("Say why, for the one who reads it later"));
    connect(dialog, &TextDialog::entered, this, [this](const QString& why) { m_check.skip(why); });
    dialog->open();
}

} // namespace forecourt::ui
