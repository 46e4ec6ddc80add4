// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demosite.h"

namespace forecourt::demo {

namespace {

Station aStation(const char* id, const char* name, const char* model, QList<Connector> connectors)
{
    Station station;
    station.id = StationId(QString::fromUtf8(id));
    station.name = QString::fromUtf8(name);
    station.area = station.name.section(QLatin1Char(' '), 0, 0); // "Yard 1" stands in the yard
    station.boot.vendor = QStringLiteral("Elmsfeuer");
    station.boot.model = QString::fromUtf8(model);
    station.boot.serialNumber = QStringLiteral("EF-%1").arg(station.id.value());
    station.boot.firmwareVersion = QStringLiteral("2.4.1");
    station.connectors = std::move(connectors);
    return station;
}

QList<Connector> alternatingCurrent(int count, qint64 maximumW, qint64 registerWh)
{
    QList<Connector> connectors;
    for (int i = 1; i <= count; ++i)
        connectors.append({EvseId(i), maximumW, false, registerWh + i * 13'477});
    return connectors;
}

QList<Station> stations()
{
    QList<Station> all{
        aStation("YARD-1", "Yard 1", "Twin 22", alternatingCurrent(2, 22000, 7'204'118)),
        aStation("YARD-2", "Yard 2", "Twin 22", alternatingCurrent(2, 22000, 5'310'940)),
        aStation("GARAGE-1", "Garage 1", "Twin 11", alternatingCurrent(2, 11000, 3'922'057)),
        aStation("GARAGE-2", "Garage 2", "Twin 11", alternatingCurrent(2, 11000, 2'118'600)),
        aStation("YARD-DC", "Yard DC", "Rapid 50",
                 {{EvseId(1), 50000, true, 9'117'402}, {EvseId(2), 50000, true, 4'812'337}}),
        aStation("GATE", "Gate", "Wall 11", alternatingCurrent(1, 11000, 812'350)),
    };
    all.last().isProtected = false; // so that the sign of such a charger can be seen
    return all;
}

} // namespace

Site site()
{
    Site site;
    site.settings.name = QStringLiteral("Gasthof Rebstock");
    site.settings.address = QStringLiteral("Fellbach");
    site.settings.mainFuseA = 160;
    site.stations = stations();
    const struct
    {
        const char* person;
        const char* tag;
        const char* group;
    } people[] = {
        {"A. Weber", "04A21BC27F80", "Flat 1"},    {"H. Nguyen", "04B7719A2C81", "Flat 2"},
        {"S. Brandt", "0455D0E12B90", "Flat 3"},   {"M. Okafor", "04C92E117A61", "Staff"},
        {"K. Brandt", "041D30F76A22", "Flat 3"},   {"T. Aydın", "0480EE4B5C13", "Staff"},
        {"J. Lindqvist", "04A2F17F8044", "Guests"}, {"Guest card 3", "GUEST003", "Guests"},
        {"Guest card 7", "GUEST007", "Guests"},
    };
    for (const auto& entry : people) {
        PersonRecord person;
        person.name = QString::fromUtf8(entry.person);
        person.group = QString::fromUtf8(entry.group);
        site.persons.append(person);
        TokenRecord token;
        token.value = QString::fromUtf8(entry.tag);
        site.tokens.append(token);
    }
    return site;
}

} // namespace forecourt::demo
