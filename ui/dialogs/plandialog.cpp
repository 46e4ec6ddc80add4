// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/plandialog.h"

#include "ui/format/timesamples.h"
#include "ui/models/checkstepmodel.h"
#include "ui/models/names.h"
#include "ui/widgets/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace forecourt::ui {

namespace {

constexpr int DaysPerWeek = 7;
const QTime NightTime(3, 0);

enum What { Restart, OutOfService, IntoService };

QString planTitle(const Workspace& workspace, const QList<StationId>& stations)
{
    //: %1 the name of a charger.
    return stations.size() == 1 ? PlanDialog::tr("Do later at %1").arg(shortName(stationName(workspace.site(), stations.first())))
                                : PlanDialog::tr("Do later at %n chargers", nullptr, static_cast<int>(stations.size()));
}

} // namespace

PlanDialog::PlanDialog(const ThemeManager& themes, const Workspace& workspace, const QList<StationId>& stations, const WriteSettings& settings,
                       QWidget* parent)
    : FormDialog(themes, planTitle(workspace, stations), parent, 560), m_workspace(workspace), m_stations(stations), m_settings(settings)
{
    setObjectName(QStringLiteral("planDialog"));
    setText(settings.values.isEmpty() ? tr("It is done by Forecourt itself, also while nobody looks, and stands under Tools, Planned actions.")
                                      : tr("%n setting(s) are written then and read back.", nullptr, static_cast<int>(settings.values.size())));
    if (settings.values.isEmpty())
        makeWhat();
    makeWhen();
    Button* accept = setAcceptButton(tr("Plan"));
    accept->setObjectName(QStringLiteral("planAccept"));
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("planCancel"));
    disconnect(accept, &Button::triggered, nullptr, nullptr);
    connect(accept, &Button::triggered, this, &PlanDialog::submit);
    refresh();
}

QWidget* PlanDialog::addRow(const QString& label, QWidget* field)
{
    auto* row = new QWidget;
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(new TextLabel(m_themes, label, TypeRole::Body, Theme::Color::Ink2));
    column->addWidget(field);
    field->setAccessibleName(label);
    body()->addWidget(row);
    return row;
}

void PlanDialog::makeWhat()
{
    m_what = new QComboBox;
    m_what->setObjectName(QStringLiteral("planWhat"));
    m_what->setProperty("form", true);
    m_what->addItem(tr("Restart"), Restart);
    m_what->addItem(tr("Take out of service"), OutOfService);
    m_what->addItem(tr("Put into service"), IntoService);
    addRow(tr("What"), m_what);
    m_where = new QComboBox;
    m_where->setObjectName(QStringLiteral("planWhere"));
    m_where->setProperty("form", true);
    m_where->addItem(tr("The whole charger"), 0);
    const StationPointer station = m_stations.size() == 1 ? m_workspace.site().station(m_stations.first()) : nullptr;
    if (station && station->connectors.size() > 1) {
        for (const ConnectorState& connector : station->connectors)
            m_where->addItem(shortName(connectorName(*station, connector)), connector.evse.value());
    }
    m_whereRow = addRow(tr("Where"), m_where);
    connect(m_what, &QComboBox::currentIndexChanged, this, &PlanDialog::refresh);
}

void PlanDialog::makeWhen()
{
    m_when = new QComboBox;
    m_when->setObjectName(QStringLiteral("planWhen"));
    m_when->setProperty("form", true);
    m_when->addItem(tr("As soon as nobody charges"), WhenIdle);
    m_when->addItem(tr("At a time"), AtATime);
    m_when->addItem(tr("Every week"), EveryWeek);
    m_when->addItem(tr("As soon as it is online, also while somebody charges; 24 hours at most"), WhenBack);
    if (areAllOffline())
        m_when->setCurrentIndex(m_when->findData(WhenBack));
    addRow(tr("When"), m_when);
    const Formatter& format = m_workspace.format();
    const QDateTime now = m_workspace.now().toTimeZone(format.zone());
    const QDate night = now.time() < NightTime ? now.date() : now.date().addDays(1);
    m_at = new QDateTimeEdit;
    m_at->setTimeSpec(Qt::UTC); // as typed: this computer's own zone has no say
    m_at->setDateTime(QDateTime(night, NightTime, Qt::UTC));
    m_at->setObjectName(QStringLiteral("planAt"));
    m_at->setCalendarPopup(true);
    m_at->setLocale(format.locale());
    m_at->setDisplayFormat(dateTimeFieldFormat(format.locale()));
    //: %1 the abbreviation of a time zone, such as CEST.
    m_atRow = addRow(tr("Date and time (%1)").arg(format.zoneName(m_workspace.now())), m_at);
    m_time = new QTimeEdit(NightTime);
    m_time->setObjectName(QStringLiteral("planTime"));
    m_time->setDisplayFormat(timeFieldFormat(format.locale()));
    m_timeRow = addRow(tr("Time (%1)").arg(format.zoneName(m_workspace.now())), m_time);
    auto* days = new QWidget;
    auto* row = new QHBoxLayout(days);
    row->setContentsMargins(0, 0, 0, 0);
    for (int day = 1; day <= DaysPerWeek; ++day) {
        auto* box = new QCheckBox(format.locale().standaloneDayName(day, QLocale::ShortFormat));
        box->setObjectName(QStringLiteral("planDay%1").arg(day));
        box->setAccessibleName(format.locale().standaloneDayName(day, QLocale::LongFormat));
        row->addWidget(box);
        m_days.append(box);
    }
    row->addStretch(1);
    m_daysRow = addRow(tr("Days"), days);
    m_idle = new QCheckBox(tr("Wait until nobody charges there, six hours at most"));
    m_idle->setObjectName(QStringLiteral("planIdle"));
    m_idle->setChecked(true);
    body()->addWidget(m_idle);
    connect(m_when, &QComboBox::currentIndexChanged, this, &PlanDialog::refresh);
}

bool PlanDialog::areAllOffline() const
{
    return std::none_of(m_stations.begin(), m_stations.end(), [this](const StationId& id) {
        const StationPointer station = m_workspace.site().station(id);
        return !station || station->link.isOnline;
    });
}

bool PlanDialog::isAvailability() const
{
    return m_what && m_what->currentData().toInt() != Restart;
}

void PlanDialog::refresh()
{
    const int when = m_when->currentData().toInt();
    if (m_whereRow)
        m_whereRow->setVisible(isAvailability() && m_where->count() > 1);
    m_atRow->setVisible(when == AtATime);
    m_timeRow->setVisible(when == EveryWeek);
    m_daysRow->setVisible(when == EveryWeek);
    m_idle->setVisible(when == AtATime || when == EveryWeek);
    setProblem({});
}

PlannedWork PlanDialog::work() const
{
    if (!m_what)
        return m_settings;
    if (!isAvailability())
        return Reset{ResetKind::Soft};
    ChangeAvailability change;
    change.to = m_what->currentData().toInt() == IntoService ? Availability::Operative : Availability::Inoperative;
    if (const int evse = m_where->currentData().toInt(); evse > 0)
        change.evse = EvseId(evse);
    return change;
}

void PlanDialog::submit()
{
    PlannedAction plan;
    plan.work = work();
    const int when = m_when->currentData().toInt();
    plan.isWhenIdle = when == WhenIdle || (when != WhenBack && m_idle->isChecked());
    if (when == AtATime) {
        const QDateTime at(m_at->date(), QTime(m_at->time().hour(), m_at->time().minute()), m_workspace.format().zone());
        if (at <= m_workspace.now())
            return setProblem(tr("This time has passed. Choose a later one"));
        plan.dueAt = at.toUTC();
    } else if (when == EveryWeek) {
        plan.time = QTime(m_time->time().hour(), m_time->time().minute());
        for (int day = 0; day < DaysPerWeek; ++day)
            plan.days |= m_days.at(day)->isChecked() ? 1 << day : 0;
        if (plan.days == 0)
            return setProblem(tr("Choose at least one day"));
    }
    QList<PlannedAction> plans;
    for (const StationId& station : std::as_const(m_stations)) {
        plan.station = station;
        plans.append(plan);
    }
    Q_EMIT planned(plans);
    accept();
}

} // namespace forecourt::ui
