// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/startdialog.h"

#include "core/domain/profilerules.h"
#include "ui/dialogs/commandfields.h"
#include "ui/dialogs/rosterbox.h"
#include "ui/models/names.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>

namespace forecourt::ui {

namespace {
constexpr int MaximumTagLength = 20; // OCPP 1.6 CiString20Type
constexpr qint64 LeastLimitTenths = 60;     // IEC 61851-1: no car charges below 6 A
constexpr qint64 MostLimitTenths = 10'000;
constexpr int CharactersOfPlace = 24;

bool mayCharge(const Workspace& workspace, const TokenRecord& token, const StationId& station)
{
    if (token.isBlocked || (token.expiresAt && *token.expiresAt <= workspace.now()))
        return false;
    if (!token.stations.isEmpty() && !token.stations.contains(station))
        return false;
    const auto person = token.person ? workspace.site().person(*token.person) : std::nullopt;
    return !person || !person->isBlocked;
}
} // namespace

StartDialog::StartDialog(const ThemeManager& themes, const Workspace& workspace, const QString& place,
                         const StationId& station, QWidget* parent, const QList<StartPlace>& places)
    : FormDialog(themes, tr("Start charging at %1").arg(place), parent), m_workspace(workspace), m_station(station),
      m_tags(new RosterBox(workspace, RosterSearch::Of::Tags)), m_limit(new QLineEdit),
      m_newTag(new TextLabel(themes, TypeRole::Small, Theme::Color::Ink2)),
      m_running(new TextLabel(themes, TypeRole::Body)), m_stop(new Button(themes, tr("Stop there…")))
{
    setObjectName(QStringLiteral("startDialog"));
    m_tags->setObjectName(QStringLiteral("startTag"));
    m_tags->setProperty("form", true);
    m_tags->setAccessibleName(tr("Person or tag"));
    m_tags->lineEdit()->setPlaceholderText(tr("Name or tag"));
    m_tags->setSieve([this](const TokenRecord& token) { return mayCharge(m_workspace, token, m_station); });
    setText(tr("The charger is asked to start for this tag. If no car is plugged in yet, it waits for the plug."));
    addField(tr("Person or tag"), m_tags);
    addPlaces(places);
    addLimit();
    m_newTag->setObjectName(QStringLiteral("startNewTag"));
    m_newTag->setWordWrap(true);
    body()->addWidget(m_newTag);
    auto* running = new QHBoxLayout;
    m_running->setObjectName(QStringLiteral("startRunning"));
    m_running->setWordWrap(true);
    m_stop->setObjectName(QStringLiteral("startStopRunning"));
    running->addWidget(m_running, 1);
    running->addWidget(m_stop);
    body()->addLayout(running);
    connect(m_stop, &Button::triggered, this, [this] {
        const TransactionPointer session = this->running();
        reject();
        if (session)
            Q_EMIT stopChosen(session->station, session->evse);
    });
    connect(m_tags, &QComboBox::editTextChanged, this, &StartDialog::showWhetherNew);
    connect(m_tags, &QComboBox::editTextChanged, this, &StartDialog::showRunning);
    showWhetherNew();
    showRunning();

    Button* start = setAcceptButton(tr("Start charging"));
    start->setObjectName(QStringLiteral("startAccept"));
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("startCancel"));
    disconnect(start, &Button::triggered, nullptr, nullptr);
    connect(start, &Button::triggered, this, &StartDialog::submit);
}

void StartDialog::addPlaces(const QList<StartPlace>& places)
{
    if (places.isEmpty())
        return;
    m_places = new QComboBox;
    m_places->setObjectName(QStringLiteral("startPlace"));
    m_places->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // names come from anybody
    m_places->setMinimumContentsLength(CharactersOfPlace);
    for (const StartPlace& place : places)
        m_places->addItem(place.name, place.evse.value());
    addField(tr("Connector"), m_places);
}

std::optional<EvseId> StartDialog::evse() const
{
    return m_places ? std::optional(EvseId(m_places->currentData().toInt())) : std::nullopt;
}

void StartDialog::addLimit()
{
    m_limit->setObjectName(QStringLiteral("startLimit"));
    m_limit->setAccessibleName(tr("Limit in A"));
    //: Field that may be left empty: a car gets no more than so many Ampere.
    m_limit->setPlaceholderText(tr("No limit"));
    //: Field: a car gets no more than so many Ampere per phase.
    addField(tr("At most, in A (may be left empty)"), m_limit);
    const StationPointer station = m_workspace.site().station(m_station);
    const QString profiles = station ? knownSetting(station->record, "SupportedFeatureProfiles") : QString();
    if (!profiles.isEmpty() && !profiles.contains(QLatin1String("SmartCharging"), Qt::CaseInsensitive)) {
        m_limit->setEnabled(false);
        m_limit->setToolTip(tr("Off: SmartCharging is not among the charger's SupportedFeatureProfiles"));
    }
    connect(m_limit, &QLineEdit::textChanged, this, [this] {
        if (m_limit->property("error").toBool())
            setFieldError(m_limit, {});
    });
}

std::optional<qint64> StartDialog::limitTenths() const
{
    const QString text = m_limit->text().trimmed();
    if (text.isEmpty() || !m_limit->isEnabled())
        return std::nullopt;
    bool isNumber = false;
    const double typed = m_workspace.format().locale().toDouble(text, &isNumber) * 10;
    if (!isNumber || typed < double(LeastLimitTenths) || typed > double(MostLimitTenths) || qAbs(typed - double(qRound64(typed))) > 1e-6)
        return -1;
    return qRound64(typed);
}

std::optional<ChargingProfile> StartDialog::profile() const
{
    const std::optional<qint64> tenths = limitTenths();
    const StationPointer station = m_workspace.site().station(m_station);
    if (!tenths || *tenths < 0 || !station)
        return std::nullopt;
    const PowerLimitsPointer limits = m_workspace.site().powerLimits(m_station);
    ChargingProfile profile;
    profile.id = freeProfileId(limits ? limits->profiles : QList<InstalledProfile>{});
    profile.purpose = ChargingProfilePurpose::Tx;
    profile.kind = ChargingProfileKind::Relative;
    profile.schedule.unit = profileBounds(station->record.variables).takesAmpere ? ChargingRateUnit::Ampere : ChargingRateUnit::Watt;
    const qint64 limit = supplyOf(m_workspace.site().site()).converted(*tenths, ChargingRateUnit::Ampere, profile.schedule.unit, std::nullopt);
    profile.schedule.periods = {ChargingPeriod{0, limit, std::nullopt}};
    return profile;
}

IdToken StartDialog::token() const
{
    return IdToken{m_tags->tag(), IdTokenKind::Unknown};
}

bool StartDialog::isNewTag() const
{
    const QString value = token().value;
    return !value.isEmpty() && !m_workspace.site().token(value);
}

void StartDialog::showWhetherNew()
{
    m_newTag->setText(isNewTag() ? tr("This tag is new: starting adds it to People & tags, so that it may charge.") : QString());
    m_newTag->setVisible(!m_newTag->text().isEmpty());
    if (m_tags->property("error").toBool())
        setFieldError(m_tags, {});
}

TransactionPointer StartDialog::running() const
{
    const IdToken chosen = token();
    if (chosen.value.isEmpty())
        return nullptr;
    const auto known = m_workspace.site().token(chosen.value);
    for (const TransactionPointer& session : m_workspace.site().transactions()) {
        const bool isTheirs = session->token.folded() == chosen.folded() || (known && known->person && session->person == known->person);
        if (session->isRunning() && isTheirs)
            return session;
    }
    return nullptr;
}

void StartDialog::showRunning()
{
    const TransactionPointer session = running();
    //: %1 who, %2 where, %3 an energy such as 12,41 kWh.
    m_running->setText(session ? tr("%1 charges at %2 already: %3")
                                     .arg(shortened(driverName(*session), 60), shortened(placeName(m_workspace.site(), session->station, session->evse), 60),
                                          m_workspace.format().energy(session->energy()))
                               : QString());
    m_running->setVisible(session != nullptr);
    m_stop->setVisible(session != nullptr);
}

QString StartDialog::objection() const
{
    const QString value = token().value;
    if (value.isEmpty())
        return tr("Choose who charges, or type a tag");
    if (value.size() > MaximumTagLength)
        return tr("A tag has at most %n characters", nullptr, MaximumTagLength);
    const auto known = m_workspace.site().token(value);
    if (known && !mayCharge(m_workspace, *known, m_station))
        return tr("This tag may not charge here: it is blocked, has expired, or is for other chargers. See People & tags.");
    return {};
}

void StartDialog::submit()
{
    if (const QString problem = objection(); !problem.isEmpty()) {
        setFieldError(m_tags, problem);
        m_tags->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (limitTenths().value_or(LeastLimitTenths) < 0) {
        const QLocale& locale = m_workspace.format().locale();
        //: %1 and %2 numbers, in Ampere.
        setFieldError(m_limit, tr("From %1 to %2 A, with at most one decimal place: below that no car charges")
                                   .arg(locale.toString(LeastLimitTenths / 10), locale.toString(MostLimitTenths / 10)));
        m_limit->setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT chosen();
    accept();
}

} // namespace forecourt::ui
