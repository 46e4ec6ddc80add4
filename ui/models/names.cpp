// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/names.h"

#include <QCoreApplication>

#include <algorithm>

namespace forecourt::ui {

namespace {
struct Names
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::Names)
};

QString numbered(const QString& station, EvseId evse)
{
    //: A connector of a charger with several: %1 the charger's name, %2 the connector's number.
    return Names::tr("%1 / %2").arg(station, QString::number(evse.value())); // at once: a name may have a %1 of its own
}
} // namespace

StationPointer anyStation(const api::LiveSite& site, const StationId& id)
{
    const StationPointer active = site.station(id);
    return active ? active : site.archivedStation(id);
}

QList<StationPointer> siteStations(const api::LiveSite& site)
{
    QList<StationPointer> stations = site.stations();
    stations.removeIf([](const StationPointer& station) { return !station->record.belongsToSite(); });
    return stations;
}

bool hasSiteStation(const api::LiveSite& site)
{
    const QList<StationPointer> stations = site.stations();
    return std::any_of(stations.cbegin(), stations.cend(), [](const StationPointer& station) { return station->record.belongsToSite(); });
}

QString connectorName(const StationState& station, const ConnectorState& connector)
{
    if (!connector.name.isEmpty())
        return connector.name;
    return station.connectors.size() > 1 ? numbered(station.record.displayName(), connector.evse)
                                         : station.record.displayName();
}

QString placeName(const api::LiveSite& site, const StationId& station, EvseId evse)
{
    const StationPointer state = anyStation(site, station);
    if (!state)
        return evse.value() > 1 ? numbered(station.value(), evse) : station.value();
    const ConnectorState* connector = state->connector(evse);
    return connector ? connectorName(*state, *connector) : state->record.displayName();
}

QString stationName(const api::LiveSite& site, const StationId& station)
{
    const StationPointer state = anyStation(site, station);
    return state ? state->record.displayName() : station.value();
}

QString driverName(const TransactionRecord& transaction)
{
    if (!transaction.personName.isEmpty())
        return transaction.personName;
    if (transaction.token.value.isEmpty())
        //: Somebody charged without showing a tag.
        return Names::tr("(no tag)");
    return transaction.token.value;
}

QString tokenOwnerName(const api::LiveSite& site, const QString& token)
{
    if (const auto record = site.token(token); record && record->person) {
        if (const auto person = site.person(*record->person))
            return person->name;
    }
    return token;
}

QString makeAndModel(const BootInfo& boot)
{
    // some makers repeat their name in the model: "ABB" + "ABB Terra AC"
    if (boot.model.startsWith(boot.vendor, Qt::CaseInsensitive))
        return boot.model;
    return QString(boot.vendor + QLatin1Char(' ') + boot.model).trimmed();
}

QString shortened(const QString& text, qsizetype most)
{
    QString line = text.left(most * 4); // a long text is not looked through to its end
    // signs that would turn the direction of what follows the name
    line.removeIf([](QChar c) { return (c >= QChar(0x202a) && c <= QChar(0x202e)) || (c >= QChar(0x2066) && c <= QChar(0x2069)); });
    for (QChar& c : line) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = QLatin1Char(' ');
    }
    line = line.trimmed();
    if (line.size() <= most)
        return line;
    qsizetype kept = most - 1;
    if (line.at(kept - 1).isHighSurrogate())
        --kept;
    return line.left(kept) + QChar(0x2026);
}

} // namespace forecourt::ui
