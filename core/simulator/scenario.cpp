// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/scenario.h"

#include "core/base/logging.h"
#include "core/ocpp/v16/enumtexts.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace forecourt::simulator {

namespace {

using Kind = ScenarioStep::Kind;

constexpr std::array<std::pair<const char*, Kind>, 15> kindNames{{
    {"plugIn", Kind::PlugIn}, {"unplug", Kind::Unplug}, {"tap", Kind::Tap}, {"pauseCar", Kind::PauseCar},
    {"resumeCar", Kind::ResumeCar}, {"loseLink", Kind::LoseLink}, {"powerOff", Kind::PowerOff},
    {"powerOn", Kind::PowerOn}, {"reboot", Kind::Reboot}, {"fault", Kind::Fault}, {"clearFault", Kind::ClearFault},
    {"quirk", Kind::Quirk}, {"dataTransfer", Kind::DataTransfer}, {"securityEvent", Kind::SecurityEvent},
    {"answer", Kind::Answer}}};

tl::unexpected<Error> invalid(const QString& where, const QString& what)
{
    return failure(ErrorCode::InvalidInput, QStringLiteral("%1: %2").arg(where, what), {where});
}

void readText(const QJsonObject& json, const char* key, QString& target)
{
    const QJsonValue value = json.value(QLatin1String(key));
    if (value.isString())
        target = value.toString();
}

std::chrono::milliseconds seconds(const QJsonValue& value, double fallback = 0)
{
    return std::chrono::milliseconds(qRound64(value.toDouble(fallback) * 1000));
}

Result<Scenario::Station> readStation(const QJsonObject& json, const StationSettings& base, int index)
{
    const QString where = QStringLiteral("stations.%1").arg(index);
    Scenario::Station station{base, json.value(QLatin1String("drivers")).toBool()};
    StationSettings& settings = station.settings;
    settings.seed = base.seed + static_cast<quint32>(index);
    readText(json, "id", settings.id);
    if (!json.contains(QLatin1String("id")) || settings.id.isEmpty())
        return invalid(where + QStringLiteral(".id"), QStringLiteral("a text expected"));
    readText(json, "vendor", settings.vendor);
    readText(json, "model", settings.model);
    readText(json, "serialNumber", settings.serialNumber);
    readText(json, "firmwareVersion", settings.firmwareVersion);
    readText(json, "user", settings.user);
    if (json.contains(QLatin1String("password")))
        settings.password = json.value(QLatin1String("password")).toString().toUtf8();
    settings.connectors = json.value(QLatin1String("connectors")).toInt(settings.connectors);
    if (settings.connectors < 1 || settings.connectors > 100)
        return invalid(where + QStringLiteral(".connectors"), QStringLiteral("1 to 100 expected"));
    settings.isDirectCurrent = json.value(QLatin1String("directCurrent")).toBool(settings.isDirectCurrent);
    settings.connectorMaximumW = json.value(QLatin1String("maximumW")).toDouble(settings.connectorMaximumW);
    settings.registerWh = json.value(QLatin1String("registerWh")).toDouble(settings.registerWh);
    for (const QJsonValue& quirk : json.value(QLatin1String("quirks")).toArray())
        settings.quirks.insert(quirk.toInt());
    const QJsonObject keys = json.value(QLatin1String("configuration")).toObject();
    for (auto it = keys.begin(); it != keys.end(); ++it)
        settings.configuration.insert(it.key(), it->toString());
    const QJsonObject answers = json.value(QLatin1String("answers")).toObject();
    for (auto it = answers.begin(); it != answers.end(); ++it) {
        if (const auto answer = ForcedAnswers::parse(it.key(), it->toString()); !answer)
            return invalid(where + QStringLiteral(".answers.") + it.key(), answer.error().detail);
        settings.answers.insert(it.key(), it->toString());
    }
    return station;
}

Result<ScenarioStep> readStep(const QJsonObject& json, int index)
{
    const QString where = QStringLiteral("steps.%1").arg(index);
    const QString word = json.value(QLatin1String("do")).toString();
    const auto kind = std::find_if(kindNames.begin(), kindNames.end(),
                                   [&word](const auto& entry) { return word == QLatin1String(entry.first); });
    if (kind == kindNames.end())
        return invalid(where + QStringLiteral(".do"), QStringLiteral("no such step: ") + word);
    ScenarioStep step;
    step.at = seconds(json.value(QLatin1String("at")));
    step.station = json.value(QLatin1String("station")).toString();
    step.connector = json.value(QLatin1String("connector")).toInt(1);
    step.kind = kind->second;
    step.arguments = json;
    const QString answer = json.value(QLatin1String("answer")).toString();
    if (step.kind == Kind::Answer && !answer.isEmpty()) {
        if (const auto parsed = ForcedAnswers::parse(json.value(QLatin1String("action")).toString(), answer); !parsed)
            return invalid(where, parsed.error().detail);
    }
    return step;
}

} // namespace

Result<Scenario> readScenario(const QByteArray& json, const StationSettings& base)
{
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        return invalid(QStringLiteral("byte %1").arg(error.offset), error.errorString());
    Scenario scenario;
    scenario.timeScale = root.value(QLatin1String("timeScale")).toDouble(1);
    scenario.seed = static_cast<quint32>(root.value(QLatin1String("seed")).toInt(1));
    for (const QJsonValue& token : root.value(QLatin1String("tokens")).toArray())
        scenario.tokens.append(token.toString());
    StationSettings seeded = base;
    seeded.seed = scenario.seed;
    const QJsonArray stations = root.value(QLatin1String("stations")).toArray();
    for (int i = 0; i < stations.size(); ++i) {
        const auto station = readStation(stations.at(i).toObject(), seeded, i);
        if (!station)
            return tl::unexpected(station.error());
        scenario.stations.append(*station);
    }
    const QJsonArray steps = root.value(QLatin1String("steps")).toArray();
    for (int i = 0; i < steps.size(); ++i) {
        const auto step = readStep(steps.at(i).toObject(), i);
        if (!step)
            return tl::unexpected(step.error());
        const bool isKnown = std::any_of(scenario.stations.cbegin(), scenario.stations.cend(), [&](const auto& station) {
            return station.settings.id == step->station;
        });
        if (!isKnown)
            return invalid(QStringLiteral("steps.%1.station").arg(i), QStringLiteral("no such station: ") + step->station);
        scenario.steps.append(*step);
    }
    std::stable_sort(scenario.steps.begin(), scenario.steps.end(),
                     [](const ScenarioStep& a, const ScenarioStep& b) { return a.at < b.at; });
    return scenario;
}

ScenarioPlayer::ScenarioPlayer(Fleet& fleet, QList<ScenarioStep> steps, QObject* parent)
    : QObject(parent), m_fleet(fleet), m_steps(std::move(steps))
{
}

void ScenarioPlayer::start()
{
    m_index = 0;
    m_begin = m_fleet.clock().monotonic();
    next();
}

void ScenarioPlayer::next()
{
    if (m_index >= m_steps.size()) {
        Q_EMIT finished();
        return;
    }
    const auto passed = m_fleet.clock().monotonic() - m_begin;
    const auto wait = std::max(m_steps.at(m_index).at - passed, std::chrono::milliseconds(0));
    m_next = m_fleet.clock().after(wait, [this] {
        run(m_steps.at(m_index++));
        next();
    });
}

void ScenarioPlayer::run(const ScenarioStep& step)
{
    SimulatedStation* station = m_fleet.find(step.station);
    SimulatedConnector* connector = station ? station->connector(step.connector) : nullptr;
    if (!connector) {
        qCWarning(logSimulator) << step.station << "has no connector" << step.connector;
        return;
    }
    const QJsonObject& with = step.arguments;
    const auto text = [&with](const char* key) { return with.value(QLatin1String(key)).toString(); };
    switch (step.kind) {
    case Kind::PlugIn: {
        CarModel model;
        model.batteryWh = with.value(QLatin1String("batteryWh")).toDouble(model.batteryWh);
        model.acMaximumW = with.value(QLatin1String("acMaximumW")).toDouble(model.acMaximumW);
        model.acPhases = std::clamp(with.value(QLatin1String("phases")).toInt(model.acPhases), 1, 3);
        station->plugIn(step.connector, SimulatedCar(model, with.value(QLatin1String("soc")).toDouble(30)));
        break;
    }
    case Kind::Unplug: station->unplug(step.connector); break;
    case Kind::Tap: station->tapCard(step.connector, text("token")); break;
    case Kind::PauseCar: connector->setCarPaused(true); break;
    case Kind::ResumeCar: connector->setCarPaused(false); break;
    case Kind::LoseLink: station->interruptLink(seconds(with.value(QLatin1String("seconds")), 10)); break;
    case Kind::PowerOff: station->powerOff(); break;
    case Kind::PowerOn: station->powerOn(); break;
    case Kind::Reboot: station->reboot(ocpp::v16::Reason::PowerLoss); break;
    case Kind::Fault:
        station->setFault(step.connector, ocpp::schema::enumFromText<ocpp::v16::ChargePointErrorCode>(text("code"))
                                              .value_or(ocpp::v16::ChargePointErrorCode::OtherError));
        break;
    case Kind::ClearFault: connector->clearFault(); break;
    case Kind::Quirk:
        station->misbehaviour().set(with.value(QLatin1String("number")).toInt(), with.value(QLatin1String("on")).toBool(true));
        break;
    case Kind::DataTransfer: station->sendDataTransfer(text("vendorId"), text("messageId"), text("data")); break;
    case Kind::SecurityEvent: station->sendSecurityEvent(text("type"), text("techInfo")); break;
    case Kind::Answer:
        if (text("answer").isEmpty())
            station->forcedAnswers().clear(text("action"));
        else
            (void)station->forcedAnswers().set(text("action"), text("answer")); // checked when it was read
        break;
    }
}

} // namespace forecourt::simulator
