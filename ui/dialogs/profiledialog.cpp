// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/profiledialog.h"

#include "core/base/async.h"
#include "ui/charts/stepeditor.h"
#include "ui/dialogs/profileform.h"
#include "ui/format/limitwords.h"
#include "ui/format/timesamples.h"
#include "ui/format/words.h"
#include "ui/models/actionreasons.h"
#include "ui/models/commandwatch.h"
#include "ui/models/names.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/planactions.h"
#include "ui/widgets/card.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QPointer>
#include <QScreen>
#include <QScrollArea>

#include <algorithm>

namespace forecourt::ui {

namespace {

constexpr int DialogWidth = 860;
constexpr int DialogHeight = 780;
constexpr int SmallestBody = 320;
constexpr int TableWidth = 312;
constexpr int DayS = 86'400;
constexpr int RoomBehindS = 4 * 3600; ///< shown behind the last step
constexpr qint64 UsualAmpereTenths = 160;
constexpr qsizetype FindingsShown = 4;

} // namespace

ProfileDialog::ProfileDialog(const PageContext& context, const StationState& station, const std::optional<InstalledProfile>& base,
                             const std::optional<EvseId>& evse, QWidget* parent)
    //: Title of a dialog: %1 is a charger.
    : FormDialog(context.themes, base ? tr("Change a limit of %1").arg(station.record.displayName()) : tr("Limit the power of %1").arg(station.record.displayName()),
                 parent, DialogWidth),
      m_context(context), m_station(station.record.id), m_steps(context.format()),
      m_form(new ProfileForm(context.themes, context.workspace, station)), m_editor(new StepEditor(context.themes, context.format())),
      m_table(new TableView(context.themes)), m_add(new Button(context.themes, QStringLiteral("plus"), tr("Add step"))),
      m_remove(new Button(context.themes, tr("Remove step"))), m_errors(new TextLabel(context.themes, TypeRole::Body, Theme::Color::Critical)),
      m_warnings(new TextLabel(context.themes, TypeRole::Body, Theme::Color::Ink2)), m_state(new TextLabel(context.themes, TypeRole::BodyStrong))
{
    setObjectName(QStringLiteral("profileDialog"));
    setText(tr("What the charger may give at most. Drag the line, or write into the table."));
    makeBody();
    Button* send = setAcceptButton(tr("Send"));
    send->setObjectName(QStringLiteral("limitAccept"));
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("limitCancel"));
    disconnect(send, &Button::triggered, nullptr, nullptr);
    connect(send, &Button::triggered, this, &ProfileDialog::submit);
    connectSteps();
    start(station, base, evse);
    const api::LiveSite& site = context.site();
    connect(&site, &api::LiveSite::stationChanged, this, [this](const StationPointer& changed) {
        if (changed->record.id == m_station)
            check();
    });
    connect(&site, &api::LiveSite::transactionChanged, this, [this](const TransactionPointer& changed) {
        if (changed->station == m_station)
            check();
    });
    connect(&site, &api::LiveSite::powerLimitsChanged, this, [this](const PowerLimitsPointer& changed) {
        if (changed->station == m_station)
            check();
    });
    connect(&site, &api::LiveSite::siteChanged, this, &ProfileDialog::check);
    connect(&site, &api::LiveSite::commandChanged, this, [this](const CommandPointer& command) {
        if (m_command == command->id)
            tell(*command);
    });
    connect(&site, &api::LiveSite::reset, this, &ProfileDialog::lookUp);
}

void ProfileDialog::makeBody()
{
    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(12);
    column->addWidget(m_form);
    column->addWidget(makeSteps(), 1);
    QScrollArea* area = makeScrollArea(inner);
    area->setMinimumHeight(SmallestBody);
    body()->addWidget(area, 1);
    m_errors->setObjectName(QStringLiteral("limitErrors"));
    m_warnings->setObjectName(QStringLiteral("limitWarnings"));
    m_state->setObjectName(QStringLiteral("limitState"));
    for (TextLabel* label : {m_errors, m_warnings, m_state}) {
        label->setWordWrap(true);
        label->hide();
        body()->addWidget(label);
    }
    const int room = screen() ? screen()->availableGeometry().height() - 80 : DialogHeight;
    resize(DialogWidth, std::min(DialogHeight, room));
}

QWidget* ProfileDialog::makeSteps()
{
    m_editor->setObjectName(QStringLiteral("limitEditor"));
    m_editor->setMinimumHeight(220);
    m_editor->setToolTip(tr("Arrow keys choose and change a step, with Ctrl they move its begin; Insert adds one, Delete removes it"));
    auto* part = new QWidget;
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_editor, 1);
    row->addWidget(makeTable());
    return part;
}

QWidget* ProfileDialog::makeTable()
{
    using Column = PeriodModel::Column;
    m_table->setObjectName(QStringLiteral("limitTable"));
    m_table->setAccessibleName(tr("Steps of the limit"));
    m_table->setModel(&m_steps);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed
                             | QAbstractItemView::SelectedClicked);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setColumnFor(int(Column::From), QStringLiteral("168:00"));
    m_table->setColumnFor(int(Column::Clock), widest::time(m_context.format()) + QStringLiteral(" +00"));
    m_table->setColumnFor(int(Column::Limit), QStringLiteral("000,000 W"));
    m_add->setObjectName(QStringLiteral("limitAddStep"));
    m_remove->setObjectName(QStringLiteral("limitRemoveStep"));
    auto* part = new QWidget;
    part->setFixedWidth(TableWidth);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(makeFramed(m_themes, m_table), 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    column->addLayout(buttons);
    return part;
}

void ProfileDialog::connectSteps()
{
    connect(m_form, &ProfileForm::changed, this, &ProfileDialog::formChanged);
    connect(&m_steps, &PeriodModel::periodsChanged, this, [this] {
        m_refused.clear();
        m_editor->setSteps(m_steps.periods(), m_steps.unit());
        check();
    });
    connect(&m_steps, &PeriodModel::refused, this, [this](const QString& why) {
        m_refused = why;
        check();
    });
    connect(m_editor, &StepEditor::limitWanted, &m_steps, &PeriodModel::setLimit);
    connect(m_editor, &StepEditor::startWanted, &m_steps, &PeriodModel::moveStart);
    connect(m_editor, &StepEditor::insertWanted, this, [this](int startS) {
        if (const int row = m_steps.insert(startS); row >= 0)
            chooseStep(row);
    });
    connect(m_editor, &StepEditor::removeWanted, this, &ProfileDialog::removeStep);
    connect(m_editor, &StepEditor::currentChanged, this, &ProfileDialog::chooseStep);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        m_editor->setCurrent(now.row());
        check();
    });
    connect(m_add, &Button::triggered, this, &ProfileDialog::addStep);
    connect(m_remove, &Button::triggered, this, [this] { removeStep(m_editor->current()); });
}

void ProfileDialog::start(const StationState& station, const std::optional<InstalledProfile>& base, const std::optional<EvseId>& evse)
{
    ChargingProfile profile;
    if (base) {
        profile = base->profile;
    } else {
        const PowerLimitsPointer limits = m_context.site().powerLimits(m_station);
        const ProfileBounds bounds = profileBounds(station.record.variables);
        profile.id = freeProfileId(limits ? limits->profiles : QList<InstalledProfile>{});
        profile.kind = ChargingProfileKind::Relative;
        profile.schedule.unit = bounds.takesAmpere ? ChargingRateUnit::Ampere : ChargingRateUnit::Watt;
        const qint64 limit = supplyOf(m_context.site().site())
                                 .converted(UsualAmpereTenths, ChargingRateUnit::Ampere, profile.schedule.unit, std::nullopt);
        profile.schedule.periods = {ChargingPeriod{0, limit, std::nullopt}};
    }
    m_steps.setUnit(profile.schedule.unit);
    m_steps.setPeriods(profile.schedule.periods);
    m_form->fill(profile, base ? base->evse : evse); // where the charger does not take the unit, this converts them
    chooseStep(0);
    formChanged();
}

ChargingProfile ProfileDialog::profile() const
{
    ChargingProfile profile = m_form->profile();
    profile.schedule.periods = m_steps.periods();
    return profile;
}

void ProfileDialog::formChanged()
{
    const ChargingProfile profile = m_form->profile();
    convertTo(profile.schedule.unit);
    m_steps.setStart(profile.schedule.start);
    m_editor->setStart(profile.schedule.start);
    check();
}

/// The same power in the other unit, the least rate too.
void ProfileDialog::convertTo(ChargingRateUnit unit)
{
    if (m_steps.unit() == unit)
        return;
    const ChargingRateUnit before = m_steps.unit();
    const SupplyFacts supply = supplyOf(m_context.site().site());
    QList<ChargingPeriod> steps = m_steps.periods();
    // it has no phases of its own; one that cannot be read stays as it was typed
    if (const auto least = m_form->profile().schedule.minimumRateTenths; least && *least >= 0)
        m_form->setMinimumRate(supply.converted(*least, before, unit, steps.isEmpty() ? std::nullopt : steps.constFirst().phases));
    for (ChargingPeriod& step : steps)
        step.limitTenths = supply.converted(step.limitTenths, before, unit, step.phases);
    const int row = m_editor->current();
    m_steps.setUnit(unit);
    m_steps.setPeriods(steps);
    chooseStep(row);
}

void ProfileDialog::addStep()
{
    int row = m_steps.append();
    if (row < 0)
        row = m_steps.rowCount() - 1;
    chooseStep(row);
}

void ProfileDialog::removeStep(int row)
{
    if (m_steps.remove(row))
        chooseStep(row - 1);
}

void ProfileDialog::chooseStep(int row)
{
    if (row < 0 || row >= m_steps.rowCount())
        return;
    m_editor->setCurrent(row);
    if (m_table->currentIndex().row() != row)
        m_table->setCurrentIndex(m_steps.index(row, int(PeriodModel::Column::Limit)));
    check();
}

void ProfileDialog::fitSpan()
{
    const QList<ChargingPeriod>& steps = m_steps.periods();
    const int last = steps.isEmpty() ? 0 : steps.constLast().startS;
    const int wanted = std::max(m_form->spanS().value_or(DayS), last >= m_form->spanS().value_or(DayS) ? last + RoomBehindS : 0);
    if (m_editor->span() != wanted)
        m_editor->setSpan(wanted);
}

ProfileSituation ProfileDialog::situation(const StationState& station) const
{
    ProfileSituation situation;
    situation.now = m_context.workspace.now();
    situation.bounds = profileBounds(station.record.variables);
    if (const PowerLimitsPointer limits = m_context.site().powerLimits(m_station))
        situation.installed = limits->profiles;
    for (const TransactionPointer& session : m_context.site().transactions()) {
        if (session->isRunning() && session->station == m_station)
            situation.running.append({session->evse, session->id});
    }
    situation.supply = supplyOf(m_context.site().site());
    situation.zone = m_context.format().zone();
    return situation;
}

void ProfileDialog::check()
{
    if (!acceptButton())
        return;
    fitSpan();
    m_remove->setBlockedReason(m_editor->current() < 1 ? tr("Off: the first step stays") : QString());
    const StationPointer station = m_context.site().station(m_station);
    const QList<ProfileFinding> findings = station ? checkProfile(profile(), m_form->evse(), situation(*station)) : QList<ProfileFinding>{};
    m_form->mark(findings);
    tellFindings(findings);
    acceptButton()->setBlockedReason(whyNot(station, findings));
    if (const bool now = isLater(); now != m_wasLater) {
        m_wasLater = now;
        //: Button: the charger is offline; the limit goes out as soon as it is back.
        acceptButton()->setText(now ? tr("Send when it connects") : tr("Send"));
    }
}

bool ProfileDialog::isLater() const
{
    const StationPointer station = m_context.site().station(m_station);
    return m_context.planning != nullptr && station && reasons::isSentWhenBack(*station, QStringLiteral("SetChargingProfile"));
}

/// Errors of fields stand at the fields; here are those of steps, and the warnings.
void ProfileDialog::tellFindings(const QList<ProfileFinding>& findings)
{
    QStringList errors;
    QStringList warnings;
    if (!m_refused.isEmpty())
        errors.append(m_refused);
    for (const ProfileFinding& finding : findings) {
        const QString sentence = profileFindingSentence(finding, m_context.format());
        if (isWarning(finding.issue))
            warnings.append(sentence);
        else if (finding.issue >= ProfileIssue::NoPeriods)
            errors.append(sentence);
    }
    const auto put = [](TextLabel* label, const QStringList& lines) {
        QStringList shown = lines.mid(0, FindingsShown);
        if (lines.size() > FindingsShown)
            shown.append(tr("and %n more", nullptr, static_cast<int>(lines.size() - FindingsShown)));
        label->setText(shown.join(QLatin1Char('\n')));
        label->setVisible(!lines.isEmpty());
    };
    put(m_errors, errors);
    put(m_warnings, warnings);
}

QString ProfileDialog::whyNot(const StationPointer& station, const QList<ProfileFinding>& findings) const
{
    if (!station)
        return tr("Off: the charger is archived");
    const std::optional<CommandKind> kind = commandKind(QStringLiteral("SetChargingProfile"));
    if (QString reason = kind ? reasons::offeredOrLater(m_context.workspace, *station, *kind, m_context.planning != nullptr) : QString(); !reason.isEmpty())
        return reason;
    if (isLater() && profile().purpose == ChargingProfilePurpose::Tx)
        return tr("Off: a limit of the session that runs now cannot wait until the charger is online");
    if (m_isWaiting)
        return tr("Off: the answer has not come yet");
    return isSendable(findings) ? QString() : tr("Off: mend what is marked first");
}

void ProfileDialog::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || (!m_table->hasFocus() && !m_editor->hasFocus()))
        return FormDialog::keyPressEvent(event);
    event->accept();
    if (m_table->hasFocus() && m_table->currentIndex().flags().testFlag(Qt::ItemIsEditable))
        m_table->edit(m_table->currentIndex());
}

/// The notice of it, with its Undo, outlives the dialog.
void ProfileDialog::sendLater(const SetChargingProfile& limit)
{
    m_isWaiting = true;
    check();
    auto* plans = new PlanActions(m_context, parentWidget());
    plans->sendWhenBack(
        m_station, limit,
        [dialog = QPointer<ProfileDialog>(this)] {
            if (dialog)
                dialog->accept();
        },
        [dialog = QPointer<ProfileDialog>(this)] {
            if (!dialog)
                return;
            dialog->m_isWaiting = false;
            dialog->check();
        });
}

void ProfileDialog::submit()
{
    if (isLater())
        return sendLater({m_form->evse(), profile()});
    CommandRequest request;
    request.station = m_station;
    request.parameters = SetChargingProfile{m_form->evse(), profile()};
    request.user = m_context.userName;
    m_command.reset();
    m_isWaiting = true;
    setProblem({});
    m_state->setText(tr("On its way"));
    m_state->show();
    check();
    whenFinished(m_context.engine.submit(request), this, [this](const Result<CommandId>& id) {
        if (!id) {
            m_isWaiting = false;
            m_state->hide();
            // every issue of the payload, as "path: rule"
            setProblem(id.error().code == ErrorCode::InvalidInput && !id.error().args.isEmpty()
                           ? tr("Not sent. %1").arg(id.error().args.join(QStringLiteral("; ")))
                           : errorSentence(id.error()));
            return check();
        }
        m_command = *id;
        setRejectButton(tr("Close"))->setObjectName(QStringLiteral("limitCancel"));
        if (const CommandPointer known = m_context.site().command(*id))
            tell(*known);
    });
}

void ProfileDialog::tell(const CommandRecord& command)
{
    const QString next = commandNextStep(command);
    const QString text = outcomeSentence(command);
    //: %1 what became of a command, %2 what to do now; both are sentences.
    m_state->setText(next.isEmpty() ? text : tr("%1. Next: %2").arg(text, next));
    m_state->show();
    m_isWaiting = !command.isAnswered();
    if (!m_wasLater)
        acceptButton()->setText(command.isAnswered() ? tr("Send again") : tr("Send"));
    check();
}

/// A snapshot brings no signal for each of its commands.
void ProfileDialog::lookUp()
{
    const CommandPointer known = m_command ? m_context.site().command(*m_command) : CommandPointer();
    if (known)
        return tell(*known);
    if (m_command && m_isWaiting) {
        m_state->setText(CommandWatch::lostSentence());
        m_isWaiting = false;
        acceptButton()->setText(tr("Send again"));
    }
    check();
}

} // namespace forecourt::ui
