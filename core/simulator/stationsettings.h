// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What kind of station is simulated.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QSet>
#include <QString>
#include <QUrl>

#include <chrono>

namespace forecourt::simulator {

/// Everything about one simulated station that does not change by itself.
struct StationSettings
{
    QString id = QStringLiteral("SIM-1");
    QUrl url;             ///< without the identity, e.g. ws://127.0.0.1:8887/ocpp
    QString user;         ///< Basic user name; empty: the id
    QByteArray password;  ///< Basic password, raw bytes; empty: no Authorization header
    QString caFile;       ///< PEM file with the authority of a wss server; empty: the system's authorities
    QString vendor = QStringLiteral("Forecourt");
    QString model = QStringLiteral("Simulated");
    QString serialNumber;
    QString chargeBoxSerialNumber;
    QString firmwareVersion = QStringLiteral("1.0.0");
    QString iccid;
    QString imsi;
    QString meterType;
    QString meterSerialNumber;
    int connectors = 1;            ///< 1 and up
    bool isDirectCurrent = false;
    double connectorMaximumW = 22'000;
    double registerWh = 1'000;     ///< of every meter at the beginning
    QMap<int, double> registersWh; ///< by connector, where they differ
    QMap<QString, QString> configuration; ///< values that differ from the standard ones
    QMap<QString, QString> answers; ///< by action, the word that ForcedAnswers understands
    QSet<int> quirks;              ///< numbers of charger-quirks.md §1
    bool packsDiagnostics = false; ///< diagnostics as .tar.gz of several files, else one text
    quint32 seed = 1;              ///< for everything that is left to chance
    std::chrono::milliseconds silenceLimit{35'000};   ///< quirk 6: true time after which the link is dropped
    std::chrono::milliseconds bootDuration{5000};     ///< simulated time
    std::chrono::milliseconds reconnectDelay{1000};   ///< true time; doubled at each failure up to 30 s
};

} // namespace forecourt::simulator
