// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/profileform.h"

#include "ui/format/limitwords.h"
#include "ui/format/timesamples.h"
#include "ui/models/names.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace forecourt::ui {

namespace {

constexpr int DayS = 86'400;
constexpr int HighestLevel = 999;      // what chargers are known to take at most
constexpr int HighestNumber = 2'147'483'647;
constexpr int StartsBeforeS = 60;      // slightly in the past: no gap while it replaces another one
constexpr int UsualValidityS = 7 * DayS;

template<class Enum>
void choose(QComboBox* box, Enum value)
{
    box->setCurrentIndex(std::max(0, box->findData(int(value))));
}

/// Off with the reason as tooltip; on where there is none.
void setOff(QWidget* field, const QString& reason)
{
    field->setEnabled(reason.isEmpty());
    field->setToolTip(reason);
}

} // namespace

ProfileForm::ProfileForm(const ThemeManager& themes, const Workspace& workspace, const StationState& station, QWidget* parent)
    : QWidget(parent), m_themes(themes), m_workspace(workspace), m_station(station.record.id),
      m_bounds(profileBounds(station.record.variables)), m_rows(new QVBoxLayout(this)), m_purpose(new QComboBox), m_connector(new QComboBox),
      m_kind(new QComboBox), m_recurrence(new QComboBox), m_unit(new QComboBox), m_duration(new QLineEdit), m_minimum(new QLineEdit),
      m_level(new QSpinBox), m_number(new QSpinBox)
{
    setObjectName(QStringLiteral("limitForm"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(8);
    m_connector->addItem(tr("Whole charger"), 0);
    for (const ConnectorState& connector : station.connectors)
        m_connector->addItem(shortened(connectorName(station, connector), 60), connector.evse.value());
    makeTarget();
    makeTimes();
    makeNumbers();
    for (QComboBox* box : {m_purpose, m_connector, m_kind, m_recurrence, m_unit})
        connect(box, &QComboBox::currentIndexChanged, this, &ProfileForm::apply);
    for (QLineEdit* edit : {m_duration, m_minimum})
        connect(edit, &QLineEdit::textChanged, this, &ProfileForm::apply);
    for (QSpinBox* box : {m_level, m_number})
        connect(box, &QSpinBox::valueChanged, this, &ProfileForm::apply);
    for (const OptionalTime& time : {m_start, m_from, m_to}) {
        connect(time.edit, &QDateTimeEdit::dateTimeChanged, this, &ProfileForm::apply);
        if (time.check)
            connect(time.check, &QCheckBox::toggled, this, &ProfileForm::apply);
    }
    apply();
}

QHBoxLayout* ProfileForm::addRow()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    m_rows->addLayout(row);
    return row;
}

/// \a holder: the widget that is shown, where \a field is only a part of it.
void ProfileForm::addColumn(QHBoxLayout* row, const QString& label, QWidget* field, QWidget* holder)
{
    auto* column = new QVBoxLayout;
    column->setSpacing(4);
    auto* name = new TextLabel(m_themes, label, TypeRole::Body, Theme::Color::Ink2);
    name->setBuddy(field);
    field->setProperty("form", true);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(label);
    auto* error = new TextLabel(m_themes, TypeRole::Small);
    error->setObjectName(QStringLiteral("fieldError"));
    error->setWordWrap(true);
    error->hide();
    m_errors.insert(field, error);
    column->addWidget(name);
    column->addWidget(holder ? holder : field);
    column->addWidget(error);
    column->addStretch(1);
    row->addLayout(column, 1);
}

void ProfileForm::makeTarget()
{
    using Purpose = ChargingProfilePurpose;
    m_purpose->setObjectName(QStringLiteral("limitPurpose"));
    for (const Purpose purpose : {Purpose::TxDefault, Purpose::Tx, Purpose::StationMax})
        m_purpose->addItem(purposeWord(purpose), int(purpose));
    m_connector->setObjectName(QStringLiteral("limitConnector"));
    m_unit->setObjectName(QStringLiteral("limitUnit"));
    for (const ChargingRateUnit unit : {ChargingRateUnit::Ampere, ChargingRateUnit::Watt}) {
        const bool isTaken = unit == ChargingRateUnit::Ampere ? m_bounds.takesAmpere : m_bounds.takesWatt;
        if (isTaken)
            m_unit->addItem(rateUnitWord(unit), int(unit));
    }
    m_purpose->setSizeAdjustPolicy(QComboBox::AdjustToContents); // its words are ours, and long in some languages
    for (QComboBox* box : {m_connector, m_unit}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(14);
    }
    QHBoxLayout* row = addRow();
    addColumn(row, tr("Limit of"), m_purpose);
    addColumn(row, tr("Connector"), m_connector);
    addColumn(row, tr("Unit"), m_unit);
}

ProfileForm::OptionalTime ProfileForm::makeTime(const char* name, const QString& label, bool isOptional)
{
    OptionalTime time;
    const Formatter& format = m_workspace.format();
    time.edit = new QDateTimeEdit;
    time.edit->setObjectName(QLatin1String(name));
    time.edit->setAccessibleName(label);
    time.edit->setLocale(format.locale());
    time.edit->setDisplayFormat(dateTimeFieldFormat(format.locale()));
    time.edit->setCalendarPopup(true);
    time.edit->setTimeSpec(Qt::UTC); // shows the hands of the site's clock, whatever zone this computer is in
    setInstant(time.edit, m_workspace.now());
    time.field = time.edit;
    if (!isOptional)
        return time;
    time.check = new QCheckBox;
    time.check->setObjectName(QLatin1String(name) + QStringLiteral("On"));
    //: Switches a time on that may be left out; %1 is what it is for.
    time.check->setAccessibleName(tr("%1: set").arg(label));
    time.field = new QWidget;
    auto* row = new QHBoxLayout(time.field);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(time.check);
    row->addWidget(time.edit, 1);
    return time;
}

void ProfileForm::makeTimes()
{
    using Kind = ChargingProfileKind;
    m_kind->setObjectName(QStringLiteral("limitKind"));
    for (const Kind kind : {Kind::Relative, Kind::Absolute, Kind::Recurring})
        m_kind->addItem(profileKindWord(kind), int(kind));
    m_recurrence->setObjectName(QStringLiteral("limitRecurrence"));
    for (const ProfileRecurrence recurrence : {ProfileRecurrence::Daily, ProfileRecurrence::Weekly})
        m_recurrence->addItem(recurrenceWord(recurrence), int(recurrence));
    m_start = makeTime("limitStart", tr("Starts, site time"), false);
    m_from = makeTime("limitFrom", tr("Valid from"), true);
    m_to = makeTime("limitTo", tr("Valid until"), true);
    m_duration->setObjectName(QStringLiteral("limitDuration"));
    //: In an empty field for a duration.
    m_duration->setPlaceholderText(tr("without end"));
    QHBoxLayout* row = addRow();
    addColumn(row, tr("Counts"), m_kind);
    addColumn(row, tr("How often"), m_recurrence);
    addColumn(row, tr("Starts, site time"), m_start.edit);
    row = addRow();
    //: How long a limit of power holds, in hours and minutes.
    addColumn(row, tr("Duration, like 8:00"), m_duration);
    addColumn(row, tr("Valid from, site time"), m_from.edit, m_from.field);
    addColumn(row, tr("Valid until, site time"), m_to.edit, m_to.field);
}

void ProfileForm::makeNumbers()
{
    m_level->setObjectName(QStringLiteral("limitLevel"));
    m_level->setRange(0, m_bounds.maximumStackLevel.value_or(HighestLevel));
    m_level->setToolTip(tr("Of several limits the one with the highest stack level counts"));
    m_number->setObjectName(QStringLiteral("limitNumber"));
    m_number->setRange(1, HighestNumber);
    m_number->setToolTip(tr("A limit with the same number is replaced"));
    m_minimum->setObjectName(QStringLiteral("limitMinimum"));
    //: In an empty field that may stay empty.
    m_minimum->setPlaceholderText(tr("not told"));
    m_minimum->setToolTip(tr("Below this rate the car charges inefficiently; a hint to the charger"));
    QHBoxLayout* row = addRow();
    addColumn(row, tr("Stack level"), m_level);
    addColumn(row, tr("Number"), m_number);
    addColumn(row, tr("Least rate, in the unit"), m_minimum);
}

QDateTime ProfileForm::instantOf(const QDateTimeEdit* edit) const
{
    return QDateTime(edit->date(), edit->time(), m_workspace.format().zone()).toUTC();
}

void ProfileForm::setInstant(QDateTimeEdit* edit, const QDateTime& at) const
{
    const QDateTime local = at.toTimeZone(m_workspace.format().zone());
    edit->setDateTime(QDateTime(local.date(), QTime(local.time().hour(), local.time().minute()), Qt::UTC));
}

void ProfileForm::fill(const ChargingProfile& profile, const std::optional<EvseId>& evse)
{
    m_isSilent = true;
    choose(m_purpose, profile.purpose);
    m_connector->setCurrentIndex(std::max(0, m_connector->findData(evse ? evse->value() : 0)));
    choose(m_kind, profile.kind);
    choose(m_recurrence, profile.recurrence.value_or(ProfileRecurrence::Daily));
    choose(m_unit, profile.schedule.unit);
    const QDateTime now = m_workspace.now();
    setInstant(m_start.edit, profile.schedule.start.value_or(now.addSecs(-StartsBeforeS)));
    m_from.check->setChecked(profile.validFrom.has_value());
    setInstant(m_from.edit, profile.validFrom.value_or(now));
    m_to.check->setChecked(profile.validTo.has_value());
    setInstant(m_to.edit, profile.validTo.value_or(now.addSecs(UsualValidityS)));
    m_duration->setText(profile.schedule.durationS ? offsetText(*profile.schedule.durationS) : QString());
    setMinimumRate(profile.schedule.minimumRateTenths);
    m_level->setValue(profile.stackLevel);
    m_number->setValue(profile.id);
    m_isSilent = false;
    apply();
}

void ProfileForm::setMinimumRate(const std::optional<qint64>& tenths)
{
    const QSignalBlocker silence(m_minimum);
    m_minimum->setText(tenths ? m_workspace.format().locale().toString(double(*tenths) / 10, 'f', *tenths % 10 == 0 ? 0 : 1) : QString());
}

std::optional<EvseId> ProfileForm::evse() const
{
    const int number = m_connector->currentData().toInt();
    return number > 0 ? std::optional(EvseId(number)) : std::nullopt;
}

std::optional<TransactionId> ProfileForm::running() const
{
    for (const TransactionPointer& session : m_workspace.site().transactions()) {
        if (session->isRunning() && session->station == m_station && session->evse == evse())
            return session->id;
    }
    return std::nullopt;
}

ChargingProfile ProfileForm::profile() const
{
    ChargingProfile profile;
    profile.id = m_number->value();
    profile.stackLevel = m_level->value();
    profile.purpose = ChargingProfilePurpose(m_purpose->currentData().toInt());
    profile.kind = ChargingProfileKind(m_kind->currentData().toInt());
    if (profile.purpose == ChargingProfilePurpose::Tx)
        profile.transaction = running();
    if (profile.kind == ChargingProfileKind::Recurring)
        profile.recurrence = ProfileRecurrence(m_recurrence->currentData().toInt());
    if (profile.kind != ChargingProfileKind::Relative)
        profile.schedule.start = instantOf(m_start.edit);
    if (m_from.check->isChecked())
        profile.validFrom = instantOf(m_from.edit);
    if (m_to.check->isChecked())
        profile.validTo = instantOf(m_to.edit);
    profile.schedule.unit = ChargingRateUnit(m_unit->currentData().toInt());
    if (const QString text = m_duration->text().trimmed(); !text.isEmpty())
        profile.schedule.durationS = offsetFrom(text).value_or(-1);
    if (const QString text = m_minimum->text().trimmed(); !text.isEmpty()) {
        bool isNumber = false;
        const double rate = m_workspace.format().locale().toDouble(text, &isNumber);
        profile.schedule.minimumRateTenths = isNumber && rate >= 0 && rate < 1e9 ? std::llround(rate * 10) : -1;
    }
    return profile;
}

std::optional<int> ProfileForm::spanS() const
{
    const ChargingProfile now = profile();
    std::optional<int> span;
    if (now.kind == ChargingProfileKind::Recurring)
        span = now.recurrence == ProfileRecurrence::Weekly ? 7 * DayS : DayS;
    if (now.schedule.durationS && *now.schedule.durationS > 0)
        span = std::min(span.value_or(*now.schedule.durationS), *now.schedule.durationS);
    return span;
}

/// Switches off what the choices leave no room for.
void ProfileForm::apply()
{
    if (m_isSilent)
        return;
    const auto kind = ChargingProfileKind(m_kind->currentData().toInt());
    const auto purpose = ChargingProfilePurpose(m_purpose->currentData().toInt());
    setOff(m_recurrence, kind == ChargingProfileKind::Recurring ? QString() : tr("Off: it does not repeat"));
    setOff(m_start.edit, kind == ChargingProfileKind::Relative ? tr("Off: it starts with each session") : QString());
    setOff(m_from.edit, m_from.check->isChecked() ? QString() : tr("Off: it is valid at once"));
    setOff(m_to.edit, m_to.check->isChecked() ? QString() : tr("Off: it is valid until it is removed"));
    setOff(m_unit, m_unit->count() > 1 ? QString() : tr("Off: this charger takes no other unit"));
    const bool isWhole = purpose == ChargingProfilePurpose::StationMax;
    setOff(m_connector, isWhole ? tr("Off: it is for the charger as a whole") : QString());
    if (isWhole && m_connector->currentIndex() != 0) {
        m_isSilent = true;
        m_connector->setCurrentIndex(0);
        m_isSilent = false;
    }
    Q_EMIT changed();
}

QWidget* ProfileForm::fieldOf(ProfileIssue issue) const
{
    switch (issue) {
    case ProfileIssue::IdNotPositive: return m_number;
    case ProfileIssue::StationMaxOnConnector:
    case ProfileIssue::TxOnStation:
    case ProfileIssue::NoSession: return m_connector;
    case ProfileIssue::SessionNotAllowed: return m_purpose;
    case ProfileIssue::StackLevelNegative:
    case ProfileIssue::StackLevelTooHigh: return m_level;
    case ProfileIssue::UnitNotTaken: return m_unit;
    case ProfileIssue::StartMissing:
    case ProfileIssue::StartNotAllowed: return m_start.edit;
    case ProfileIssue::RecurrenceMissing:
    case ProfileIssue::RecurrenceNotAllowed: return m_recurrence;
    case ProfileIssue::ValidityReversed:
    case ProfileIssue::ValidityOver: return m_to.edit;
    case ProfileIssue::DurationNotPositive: return m_duration;
    case ProfileIssue::MinimumRateNegative: return m_minimum;
    default: return nullptr;
    }
}

void ProfileForm::mark(const QList<ProfileFinding>& findings)
{
    QHash<QWidget*, QString> wrong;
    for (const ProfileFinding& finding : findings) {
        QWidget* field = fieldOf(finding.issue);
        if (field && !wrong.contains(field))
            wrong.insert(field, profileFindingSentence(finding, m_workspace.format()));
    }
    for (auto it = m_errors.cbegin(); it != m_errors.cend(); ++it) {
        QWidget* field = it.key();
        const QString sentence = wrong.value(field);
        it.value()->setText(sentence);
        it.value()->setVisible(!sentence.isEmpty());
        field->setAccessibleDescription(sentence);
        if (field->property("error").toBool() != !sentence.isEmpty()) {
            field->setProperty("error", !sentence.isEmpty());
            field->style()->unpolish(field);
            field->style()->polish(field);
        }
    }
}

} // namespace forecourt::ui
