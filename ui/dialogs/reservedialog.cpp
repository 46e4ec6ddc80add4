// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/reservedialog.h"

#include "ui/dialogs/rosterbox.h"
#include "ui/format/reservationwords.h"
#include "ui/format/timesamples.h"
#include "ui/models/actionreasons.h"
#include "ui/models/names.h"
#include "ui/models/reservationmodel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QVBoxLayout>

namespace forecourt::ui {

namespace {

constexpr qint64 UsualS = 2 * 3600;
constexpr qint64 ShortestS = 60;
constexpr qsizetype ShownName = 80;

bool mayChargeAt(const Workspace& workspace, const TokenRecord& token, const std::optional<StationId>& station)
{
    if (token.isBlocked || (token.expiresAt && *token.expiresAt <= workspace.now()))
        return false;
    if (station && !token.stations.isEmpty() && !token.stations.contains(*station))
        return false;
    const auto person = token.person ? workspace.site().person(*token.person) : std::nullopt;
    return !person || !person->isBlocked;
}

} // namespace

ReserveDialog::ReserveDialog(const ThemeManager& themes, const Workspace& workspace, const ReserveWish& wish, QWidget* parent)
    : FormDialog(themes, tr("Reserve a connector"), parent), m_workspace(workspace), m_person(wish.person), m_place(new QComboBox),
      m_tag(new RosterBox(workspace, RosterSearch::Of::Tags)), m_until(new QDateTimeEdit), m_group(new QCheckBox(tr("Others with the tag's group may use it too")))
{
    setObjectName(QStringLiteral("reserveDialog"));
    setText(tr("It is kept from now on: until then the charger lets nobody else charge there."));
    m_place->setObjectName(QStringLiteral("reservePlace"));
    m_tag->setObjectName(QStringLiteral("reserveTag"));
    m_until->setObjectName(QStringLiteral("reserveUntil"));
    m_group->setObjectName(QStringLiteral("reserveGroup"));
    for (QComboBox* box : std::initializer_list<QComboBox*>{m_place, m_tag}) { // names come from anybody
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(20);
    }
    m_tag->lineEdit()->setPlaceholderText(tr("Name or tag"));
    const Formatter& format = workspace.format();
    m_until->setLocale(format.locale());
    m_until->setDisplayFormat(dateTimeFieldFormat(format.locale()));
    m_until->setCalendarPopup(true);
    // shows the hands of the site's clock, whatever zone this computer is in
    const QDateTime local = workspace.now().addSecs(UsualS).toTimeZone(format.zone());
    m_until->setTimeSpec(Qt::UTC);
    m_until->setDateTime(QDateTime(local.date(), QTime(local.time().hour(), local.time().minute()), Qt::UTC));
    m_group->setChecked(true);
    addField(tr("Connector"), m_place);
    addField(tr("Person or tag"), m_tag);
    addField(tr("Until, site time"), m_until);
    body()->addWidget(m_group);
    fillPlaces(wish);
    fillTags();
    if (!wish.token.isEmpty())
        m_tag->choose(wish.token);
    else if (m_person)
        chooseFirstOf(*m_person);
    connect(m_place, &QComboBox::currentIndexChanged, this, &ReserveDialog::fillTags);
    connect(m_tag, &QComboBox::editTextChanged, this, &ReserveDialog::showGroup);
    showGroup();
    Button* accept = setAcceptButton(tr("Reserve"));
    accept->setObjectName(QStringLiteral("reserveAccept"));
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("reserveCancel"));
    disconnect(accept, &Button::triggered, nullptr, nullptr);
    connect(accept, &Button::triggered, this, &ReserveDialog::submit);
    if (m_places.isEmpty())
        accept->block(tr("No charger that is online now knows reservations"));
}

void ReserveDialog::fillPlaces(const ReserveWish& wish)
{
    for (const StationPointer& station : m_workspace.site().stations()) {
        const bool isWanted = !wish.station || *wish.station == station->record.id;
        if (isWanted && reasons::reserve(m_workspace, *station).isEmpty())
            addPlaces(*station, wish);
    }
}

void ReserveDialog::addPlaces(const StationState& station, const ReserveWish& wish)
{
    const auto add = [&](const std::optional<EvseId>& evse) {
        m_places.append({station.record.id, evse});
        m_place->addItem(shortened(reservationPlace(m_workspace.site(), station.record.id, evse), ShownName));
        if (wish.station && wish.evse == evse)
            m_place->setCurrentIndex(m_place->count() - 1);
    };
    for (const ConnectorState& connector : station.connectors)
        add(connector.evse);
    if (station.connectors.size() > 1 && reasons::reserveAny(station).isEmpty())
        add(std::nullopt);
}

std::optional<StationId> ReserveDialog::station() const
{
    const int index = m_place->currentIndex();
    return index < 0 ? std::nullopt : std::optional(m_places.at(index).first);
}

/// Those that may charge at the chosen connector; what was typed stays.
void ReserveDialog::fillTags()
{
    m_tag->setSieve([this, here = station()](const TokenRecord& token) {
        return mayChargeAt(m_workspace, token, here) && (!m_person || token.person == m_person);
    });
}

void ReserveDialog::chooseFirstOf(PersonId person)
{
    for (const TokenRecord& token : m_workspace.site().tokensOf(person, RosterSearch::Most)) {
        if (m_tag->choose(token.value))
            return;
    }
}

ReservationRequest ReserveDialog::request() const
{
    ReservationRequest request;
    const int index = m_place->currentIndex();
    if (index >= 0) {
        request.station = m_places.at(index).first;
        request.evse = m_places.at(index).second;
    }
    request.token = m_tag->tag();
    request.isForGroup = m_group->isChecked();
    request.expiresAt = QDateTime(m_until->date(), m_until->time(), m_workspace.format().zone()).toUTC();
    return request;
}

void ReserveDialog::showGroup()
{
    const auto token = m_workspace.site().token(request().token);
    const bool hasGroup = token && !token->groupId.isEmpty();
    m_group->setEnabled(hasGroup);
    m_group->setToolTip(hasGroup ? QString() : tr("Off: this tag belongs to no group"));
    if (m_tag->property("error").toBool())
        setFieldError(m_tag, {});
}

void ReserveDialog::submit()
{
    setProblem({});
    for (QWidget* field : std::initializer_list<QWidget*>{m_place, m_tag, m_until})
        setFieldError(field, {});
    const ReservationRequest wanted = request();
    if (wanted.token.isEmpty())
        return setFieldError(m_tag, tr("Choose for whom it is kept"));
    if (m_workspace.now().secsTo(wanted.expiresAt) < ShortestS)
        return setFieldError(m_until, tr("Choose a time at least a minute ahead"));
    acceptButton()->block(tr("Asking the charger"));
    Q_EMIT submitted();
}

void ReserveDialog::fail(const Error& error)
{
    acceptButton()->unblock();
    const QString field = error.args.value(0);
    const QString sentence = reservationErrorSentence(error);
    if (field == QLatin1String("token"))
        setFieldError(m_tag, sentence);
    else if (field == QLatin1String("evse"))
        setFieldError(m_place, sentence);
    else if (field == QLatin1String("expiresAt"))
        setFieldError(m_until, sentence);
    else
        setProblem(sentence);
}

} // namespace forecourt::ui
