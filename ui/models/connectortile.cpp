// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connectortile.h"

#include "ui/format/alertwords.h"
#include "ui/format/reservationwords.h"
#include "ui/format/words.h"
#include "ui/models/actionreasons.h"
#include "ui/models/connectorprogress.h"
#include "ui/models/names.h"

#include <QCoreApplication>

#include <array>
#include <tuple>

namespace forecourt::ui {

namespace {

struct Tile
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::ConnectorTile)
};

/// What the helpers below share while they fill one tile.
struct Draft
{
    const TileSurroundings& around;
    const StationState& station;
    const ConnectorState& connector;
    TransactionPointer session; ///< the running one
    TileData tile;

    [[nodiscard]] const Formatter& format() const { return around.workspace.format(); }
    [[nodiscard]] QDateTime now() const { return around.workspace.now(); }
    [[nodiscard]] QString duration() const
    {
        const auto since = session ? std::optional(session->startedAt) : connector.since;
        return format().duration(around.workspace.elapsed(since));
    }
    [[nodiscard]] QString inWords(const std::optional<QDateTime>& since) const
    {
        return format().durationInWords(around.workspace.elapsed(since).value_or(std::chrono::seconds(0)));
    }
};

TileButton startButton(const Draft& draft)
{
    return {TileAction::Start, Tile::tr("Start"), QStringLiteral("play"),
            reasons::start(draft.around.workspace, draft.station, draft.connector), false};
}

TileButton stopButton(const Draft& draft)
{
    return {TileAction::Stop, Tile::tr("Stop"), QStringLiteral("square"),
            reasons::stop(draft.around.workspace, draft.station, draft.connector), false};
}

void fillSession(Draft& draft)
{
    TileData& tile = draft.tile;
    if (!draft.session)
        return;
    tile.person = driverName(*draft.session);
    tile.personIcon = draft.session->personName.isEmpty() ? QStringLiteral("credit-card") : QStringLiteral("user");
    tile.secondValue = draft.format().energy(draft.session->energy());
    tile.mediumLine = QString(tile.secondValue + QStringLiteral(", ") + tile.person);
    if (const auto running = draft.around.workspace.site().runningCost(draft.session->key); running && running->cost.isPriced())
        tile.amount = draft.format().money(running->cost.total);
    tile.buttons = {stopButton(draft)};
}

/// "1:10 h, 61 % battery, up to 16 A"
QString sessionLine(const Draft& draft)
{
    QStringList parts;
    if (draft.session)
        //: Duration of a session in hours and minutes: "1:10 h".
        parts.append(Tile::tr("%1 h").arg(draft.duration()));
    if (draft.connector.live.socPercent)
        //: Charge of the car's battery: "61 % battery".
        parts.append(Tile::tr("%1 battery").arg(draft.format().percent(draft.connector.live.socPercent)));
    if (draft.connector.live.currentOfferedMilliA)
        //: Current the charger offers to the car: "up to 16 A".
        parts.append(Tile::tr("up to %1").arg(draft.format().current(draft.connector.live.currentOfferedMilliA)));
    else if (draft.connector.live.powerOfferedW)
        parts.append(Tile::tr("up to %1").arg(draft.format().power(draft.connector.live.powerOfferedW)));
    return parts.join(QStringLiteral(", "));
}

void fillPower(Draft& draft)
{
    TileData& tile = draft.tile;
    const LiveValues& live = draft.connector.live;
    tile.mainStyle = TileMainStyle::Value;
    const ValueAndUnit power = draft.format().powerParts(live.powerW);
    tile.mainValue = power.value;
    tile.mainUnit = power.unit;
    const auto rating = static_cast<double>(likelyRatingW(live, draft.session));
    tile.barFraction = std::clamp(static_cast<double>(live.powerW.value_or(0)) / rating, 0.0, 1.0);
    if (live.powerOfferedW)
        tile.limitFraction = std::clamp(static_cast<double>(*live.powerOfferedW) / rating, 0.0, 1.0);
    tile.compactValue = live.powerW ? draft.format().power(live.powerW) : statusCompactWord(tile.status);
}

void fillCharging(Draft& draft)
{
    fillSession(draft);
    fillPower(draft);
    TileData& tile = draft.tile;
    switch (tile.status) {
    case DisplayStatus::CarPauses:
        tile.reason = {draft.connector.since ? Tile::tr("Car stopped drawing %1 ago").arg(draft.inWords(draft.connector.since))
                                             : Tile::tr("Car stopped drawing")};
        tile.compactValue = statusCompactWord(tile.status);
        break;
    case DisplayStatus::WePause:
        tile.reason = {draft.connector.since ? Tile::tr("Paused by the charger for %1").arg(draft.inWords(draft.connector.since))
                                             : Tile::tr("Paused by the charger")};
        tile.compactValue = statusCompactWord(tile.status);
        break;
    default: tile.reason = {sessionLine(draft)};
    }
    if (!draft.session)
        tile.reason.append(Tile::tr("No session was reported to us"));
}

/// Of a start from here that no session has followed yet.
QString startedLine(const Draft& draft)
{
    const PendingStart& start = *draft.connector.pendingStart;
    //: %1 who charges, %2 a time of day.
    return Tile::tr("Started for %1, until %2")
        .arg(tokenOwnerName(draft.around.workspace.site(), start.token.value), draft.format().time(start.givesUpAt));
}

void fillConnected(Draft& draft)
{
    fillSession(draft);
    TileData& tile = draft.tile;
    tile.mainStyle = TileMainStyle::Headline;
    if (draft.session) {
        //: Headline of a tile: the session has begun, no energy flows yet.
        tile.mainValue = Tile::tr("Getting ready");
        tile.reason = {sessionLine(draft)};
        return;
    }
    if (draft.connector.pendingStart) { // a charger is "Preparing" then with a car and without one
        tile.mainValue = Tile::tr("Getting ready");
        tile.reason = {startedLine(draft)};
        tile.mediumText = tile.mainValue;
        tile.mediumLine = tile.reason.value(0);
        tile.buttons = {startButton(draft)};
        return;
    }
    //: Headline of a tile: a car is plugged in, nobody showed a card.
    tile.mainValue = Tile::tr("Waiting for a card");
    tile.secondValue = draft.duration();
    tile.reason = {Tile::tr("Plugged in, no tag read yet")};
    tile.mediumText = Tile::tr("No card yet");
    tile.mediumLine = Tile::tr("Plugged in");
    tile.buttons = {startButton(draft)};
}

void fillAvailable(Draft& draft)
{
    TileData& tile = draft.tile;
    tile.buttons = {startButton(draft)};
    if (draft.connector.pendingStart) {
        tile.mainStyle = TileMainStyle::Headline;
        //: Headline of a tile: started from here, the driver has to plug in.
        tile.mainValue = Tile::tr("Waiting for the plug");
        tile.reason = {startedLine(draft)};
        tile.mediumText = tile.mainValue;
        tile.mediumLine = tile.reason.value(0);
        return;
    }
    tile.mainStyle = TileMainStyle::Quiet;
    //: %1 is a duration such as "2 h 05".
    tile.mainValue = draft.connector.since ? Tile::tr("Free for %1").arg(draft.inWords(draft.connector.since)) : Tile::tr("Free");
    tile.mediumText = Tile::tr("Free");
}

void fillUnplug(Draft& draft)
{
    TileData& tile = draft.tile;
    tile.mainStyle = TileMainStyle::Headline;
    tile.buttons = {{TileAction::Unlock, Tile::tr("Unlock"), QStringLiteral("lock-open"),
                     reasons::unlock(draft.around.workspace, draft.station, draft.connector), false}};
    const TransactionPointer last =
        draft.around.ended.value({draft.station.record.id.value(), draft.connector.evse.value()});
    const QString plugged = Tile::tr("still plugged in for %1").arg(draft.inWords(draft.connector.since));
    if (!last) {
        tile.mainValue = Tile::tr("Session ended");
        tile.reason = {plugged};
        tile.mediumText = tile.mainValue;
        return;
    }
    tile.mainValue = draft.format().energy(last->energy());
    tile.person = driverName(*last);
    tile.personIcon = last->personName.isEmpty() ? QStringLiteral("credit-card") : QStringLiteral("user");
    //: %1 a time of day, %2 "still plugged in for 14 min".
    tile.reason = {Tile::tr("Ended %1, %2").arg(draft.format().time(last->stoppedAt), plugged)};
    tile.mediumText = tile.mainValue;
    tile.mediumLine = tile.person;
}

void fillFaulted(Draft& draft)
{
    TileData& tile = draft.tile;
    const bool isOwn = !draft.connector.errorCode.isEmpty();
    const QString code = isOwn ? draft.connector.errorCode : draft.station.stationErrorCode;
    const QString vendorCode = isOwn ? draft.connector.vendorErrorCode : draft.station.stationVendorErrorCode;
    const QString info = isOwn ? draft.connector.info : draft.station.stationInfo;
    tile.mainStyle = TileMainStyle::Headline;
    tile.mainValue = faultWord(code);
    tile.secondValue = draft.format().since(draft.connector.since, draft.now());
    //: %1 an error code of the standard, %2 the maker's own code.
    const QString codes = vendorCode.isEmpty() ? code : Tile::tr("%1, maker code %2").arg(code, vendorCode);
    tile.reason = {codes, info};
    tile.reason.removeAll(QString());
    tile.mediumText = tile.mainValue;
    tile.mediumLine = codes;
    tile.compactValue = faultCompactWord(code);
    tile.buttons = {{TileAction::WhatToDo, Tile::tr("What to do"), {}, {}, false}};
    const auto alert = faultAlert(draft.around.workspace.site(), draft.station.record.id, draft.connector.evse);
    const bool isKnown = alert && alert->state == AlertState::Acknowledged;
    if (isKnown && !draft.session) {
        tile.person = alertStateText(*alert, draft.format(), draft.now());
        tile.personIcon = QStringLiteral("check");
    }
    if (draft.session)
        tile.buttons.prepend(stopButton(draft)); // there is no room for a third; its menu has it
    else if (alert && !isKnown)
        tile.buttons.prepend({TileAction::Acknowledge, Tile::tr("Acknowledge"), {}, {}, true});
}

void fillOffline(Draft& draft)
{
    TileData& tile = draft.tile;
    tile.mainStyle = TileMainStyle::Quiet;
    const auto seen = draft.station.record.lastSeenAt ? draft.station.record.lastSeenAt : draft.station.link.since;
    //: %1 is a time or a date: when the charger was last heard.
    tile.mainValue = seen ? Tile::tr("Last heard %1").arg(draft.format().timeOrDate(seen, draft.now())) : Tile::tr("Never heard");
    LinkState linked = draft.station.link;
    linked.isOnline = true;
    if (draft.connector.status != ConnectorStatus::Unknown)
        //: %1 is a state such as Charging.
        tile.reason = {Tile::tr("Last state: %1").arg(statusWord(displayStatus(draft.connector, linked)))};
    if (draft.session)
        tile.person = driverName(*draft.session);
    tile.mediumText = tile.mainValue;
    tile.mediumLine = tile.reason.value(0);
    tile.compactValue = draft.format().timeOrDate(seen, draft.now());
    tile.buttons = {{TileAction::WhatToDo, Tile::tr("What to do"), {}, {}, false}};
}

/// Ours that holds here, or at any connector of the charger.
std::optional<ReservationRecord> reservationHere(const Draft& draft)
{
    for (const ReservationRecord& reservation : draft.around.workspace.site().reservations()) {
        const bool isHere = !reservation.evse || *reservation.evse == draft.connector.evse;
        if (reservation.isOpen() && isHere && reservation.station == draft.station.record.id)
            return reservation;
    }
    return std::nullopt;
}

void fillOther(Draft& draft)
{
    TileData& tile = draft.tile;
    tile.mainStyle = TileMainStyle::Quiet;
    if (tile.status == DisplayStatus::Reserved) {
        tile.mainValue = Tile::tr("Kept for one person");
        if (const auto kept = reservationHere(draft))
            //: A connector is kept: %1 for whom, %2 until when.
            tile.reason = {Tile::tr("For %1, until %2").arg(reservationHolder(*kept), draft.format().timeOrDate(kept->expiresAt, draft.now()))};
        tile.buttons = {startButton(draft)};
    } else if (draft.connector.status == ConnectorStatus::Unknown) {
        tile.mainValue = Tile::tr("No state heard yet");
    } else {
        tile.mainValue = Tile::tr("Out of service");
        if (draft.connector.since)
            tile.reason = {draft.format().since(draft.connector.since, draft.now())};
    }
    tile.mediumText = tile.mainValue;
    tile.mediumLine = tile.reason.value(0);
}

/// The truth about a command under way replaces the reason line and the button.
void fillProgress(Draft& draft)
{
    const auto progress =
        connectorProgress(draft.around.workspace, draft.around.commands, draft.station, draft.connector);
    if (!progress)
        return;
    TileData& tile = draft.tile;
    using Phase = ConnectorProgress::Phase;
    if (progress->phase == Phase::Failed) {
        tile.reason = {tile.reason.value(0), progress->text};
        tile.reason.removeAll(QString());
    } else {
        tile.reason = {progress->text};
    }
    if (progress->phase == Phase::Waiting) {
        const QString verb = progress->isStop()  ? Tile::tr("Stopping")
            : progress->isStart()                ? Tile::tr("Starting")
                                                 : Tile::tr("Unlocking");
        tile.buttons = {{TileAction::None, verb, QStringLiteral("loader-circle"), progress->text, false}};
    } else if (progress->phase == Phase::Overdue || progress->isStop()) {
        tile.buttons = {{TileAction::NextStep, Tile::tr("Next step…"), {}, {}, false}};
    }
}

void fillExtras(Draft& draft)
{
    TileData& tile = draft.tile;
    if (draft.station.link.isOnline && draft.station.link.isStale && draft.station.link.lastHeardAt)
        tile.reason.append(Tile::tr("Nothing heard for %1").arg(draft.inWords(draft.station.link.lastHeardAt)));
    if (draft.connector.pendingAvailability == Availability::Inoperative)
        tile.reason.append(Tile::tr("Out of service after this session"));
    while (tile.reason.size() > 2)
        tile.reason.removeAt(0);
    tile.duration = draft.duration();
    if (tile.compactValue.isEmpty())
        tile.compactValue = statusCompactWord(tile.status);
}

} // namespace

TileSurroundings::TileSurroundings(const Workspace& from) : workspace(from), commands(recentCommands(from))
{
    for (const TransactionPointer& session : from.site().transactions()) {
        if (session->isRunning() || !session->stoppedAt)
            continue;
        TransactionPointer& last = ended[{session->station.value(), session->evse.value()}];
        if (!last || *last->stoppedAt < *session->stoppedAt)
            last = session;
    }
}

std::optional<AlertRecord> faultAlert(const api::LiveSite& site, const StationId& station, EvseId evse)
{
    std::optional<AlertRecord> ofStation;
    for (const AlertRecord& alert : site.alerts()) {
        if (alert.kind != AlertKind::Fault || alert.isCleared() || alert.station != station)
            continue;
        if (alert.evse == evse)
            return alert;
        if (!alert.evse)
            ofStation = alert;
    }
    return ofStation;
}

qint64 likelyRatingW(const LiveValues& live, const TransactionPointer& session)
{
    static constexpr std::array<qint64, 11> usual{3'700,   7'400,   11'000,  22'000,  50'000, 75'000,
                                                  100'000, 150'000, 200'000, 300'000, 400'000};
    qint64 seen = std::max(live.powerW.value_or(0), live.powerOfferedW.value_or(0));
    if (session)
        seen = std::max(seen, session->maximumPowerW.value_or(0));
    for (const qint64 rating : usual) {
        if (seen <= rating + rating / 20) // meters overshoot a little
            return rating;
    }
    return seen;
}

TileData connectorTile(const TileSurroundings& around, const StationState& station, const ConnectorState& connector)
{
    Draft draft{around, station, connector,
                connector.transaction ? around.workspace.site().transaction(*connector.transaction) : nullptr, {}};
    draft.tile.name = connectorName(station, connector);
    draft.tile.status = displayStatus(connector, station.link);
    draft.tile.stateWord = statusWord(draft.tile.status);
    switch (draft.tile.status) {
    case DisplayStatus::Charging:
    case DisplayStatus::CarPauses:
    case DisplayStatus::WePause: fillCharging(draft); break;
    case DisplayStatus::Connected: fillConnected(draft); break;
    case DisplayStatus::Available: fillAvailable(draft); break;
    case DisplayStatus::UnplugPlease: fillUnplug(draft); break;
    case DisplayStatus::Faulted: fillFaulted(draft); break;
    case DisplayStatus::Offline: fillOffline(draft); break;
    case DisplayStatus::Reserved:
    case DisplayStatus::Unavailable: fillOther(draft); break;
    }
    fillProgress(draft);
    fillExtras(draft);
    return draft.tile;
}

bool sameTile(const TileData& a, const TileData& b)
{
    const auto fields = [](const TileData& t) {
        return std::tie(t.name, t.status, t.stateWord, t.mainStyle, t.mainValue, t.mainUnit, t.secondValue,
                        t.barFraction, t.limitFraction, t.reason, t.person, t.personIcon, t.amount, t.buttons,
                        t.duration, t.mediumText, t.mediumLine, t.compactValue);
    };
    return fields(a) == fields(b);
}

} // namespace forecourt::ui
