// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sim/simoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <cstdlib>

namespace forecourt::sim {

using simulator::Misbehaviour;

namespace {

QString text(const char* latin)
{
    return QString::fromLatin1(latin);
}

/// The options of the program, declared once.
struct Declared
{
    QCommandLineOption url{text("url"), QCoreApplication::translate("sim", "Where the central system is."), text("url"),
                           text("ws://127.0.0.1:8887/ocpp")};
    QCommandLineOption count{text("count"), QCoreApplication::translate("sim", "How many stations."), text("n"), text("1")};
    QCommandLineOption connectors{text("connectors"), QCoreApplication::translate("sim", "Connectors of each station."),
                                  text("n"), text("2")};
    QCommandLineOption prefix{text("id"), QCoreApplication::translate("sim", "Identity; with several stations a number is added."),
                              text("name"), text("SIM")};
    QCommandLineOption scale{text("time-scale"), QCoreApplication::translate("sim", "How much faster than true time."),
                             text("factor"), text("1")};
    QCommandLineOption seed{text("seed"), QCoreApplication::translate("sim", "The same seed gives the same drivers."), text("n"),
                            text("1")};
    QCommandLineOption user{text("user"), QCoreApplication::translate("sim", "Basic user name; the identity if not given."),
                            text("name")};
    QCommandLineOption password{text("password"), QCoreApplication::translate("sim", "Basic password."), text("text")};
    QCommandLineOption authority{text("ca"), QCoreApplication::translate("sim", "PEM file with the authority of a wss:// server."),
                                 text("file")};
    QCommandLineOption token{text("token"), QCoreApplication::translate("sim", "A tag that drivers use. Repeatable."), text("tag")};
    QCommandLineOption quirk{text("quirk"), QCoreApplication::translate("sim", "A misbehaviour by number. Repeatable."), text("n")};
    QCommandLineOption answer{text("answer"), QCoreApplication::translate("sim", "An answer to a command, as Reset=Rejected, Reset=silence or Reset=error:NotSupported. Repeatable."),
                              text("action=word")};
    QCommandLineOption quirks{text("list-quirks"), QCoreApplication::translate("sim", "Lists the misbehaviours.")};
    QCommandLineOption scenario{text("scenario"), QCoreApplication::translate("sim", "Plays a scenario from a JSON file."), text("file")};
    QCommandLineOption direct{text("dc"), QCoreApplication::translate("sim", "Direct current stations.")};
    QCommandLineOption idle{text("no-drivers"), QCoreApplication::translate("sim", "Nobody comes to charge.")};
    QCommandLineOption seconds{text("seconds"), QCoreApplication::translate("sim", "Length of a load run."), text("n"), text("10")};
    QCommandLineOption verbose{text("verbose"), QCoreApplication::translate("sim", "Prints every frame.")};
};

Result<int> number(const QCommandLineParser& parser, const QCommandLineOption& option, int least, int most)
{
    bool isNumber = false;
    const int value = parser.value(option).toInt(&isNumber);
    if (!isNumber || value < least || value > most)
        return failure(ErrorCode::InvalidInput, QCoreApplication::translate("sim", "--%1 takes a number from %2 to %3.")
                                                    .arg(option.names().constFirst()).arg(least).arg(most));
    return value;
}

[[noreturn]] void listQuirks()
{
    for (const int quirk : Misbehaviour::supported())
        std::printf("%3d  %s\n", quirk, qPrintable(Misbehaviour::description(quirk)));
    std::exit(0);
}

Result<simulator::StationSettings> baseSettings(const QCommandLineParser& parser, const Declared& declared)
{
    simulator::StationSettings base;
    base.url = QUrl(parser.value(declared.url));
    if (!base.url.isValid() || !base.url.scheme().startsWith(QLatin1String("ws")))
        return failure(ErrorCode::InvalidInput, QCoreApplication::translate("sim", "--url takes a ws:// or wss:// address."));
    const auto connectors = number(parser, declared.connectors, 1, 100);
    if (!connectors)
        return tl::unexpected(connectors.error());
    base.connectors = *connectors;
    base.user = parser.value(declared.user);
    base.password = parser.value(declared.password).toUtf8();
    base.caFile = parser.value(declared.authority);
    base.isDirectCurrent = parser.isSet(declared.direct);
    if (base.isDirectCurrent)
        base.connectorMaximumW = 150'000;
    for (const QString& word : parser.values(declared.quirk)) {
        const int quirk = word.toInt();
        if (!Misbehaviour::supported().contains(quirk))
            return failure(ErrorCode::InvalidInput,
                           QCoreApplication::translate("sim", "There is no quirk %1; see --list-quirks.").arg(word));
        base.quirks.insert(quirk);
    }
    for (const QString& order : parser.values(declared.answer)) {
        const QString action = order.section(QLatin1Char('='), 0, 0);
        const QString word = order.section(QLatin1Char('='), 1);
        if (const auto known = simulator::ForcedAnswers::parse(action, word); !known) {
            return failure(ErrorCode::InvalidInput, QCoreApplication::translate("sim", "--answer takes a command and one of its answers: %1.")
                                                        .arg(known.error().detail));
        }
        base.answers.insert(action, word);
    }
    return base;
}

Result<simulator::Scenario> fileScenario(const QString& name, const simulator::StationSettings& base)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileFailed,
                       QCoreApplication::translate("sim", "Cannot read %1: %2").arg(name, file.errorString()));
    auto scenario = simulator::readScenario(file.readAll(), base);
    if (!scenario)
        return failure(ErrorCode::InvalidInput, QStringLiteral("%1: %2").arg(name, scenario.error().detail));
    return scenario;
}

Result<simulator::Scenario> plainScenario(const QCommandLineParser& parser, const Declared& declared,
                                          const simulator::StationSettings& base, int count)
{
    simulator::Scenario scenario;
    bool isNumber = false;
    scenario.timeScale = parser.value(declared.scale).toDouble(&isNumber);
    if (!isNumber || scenario.timeScale <= 0)
        return failure(ErrorCode::InvalidInput, QCoreApplication::translate("sim", "--time-scale takes a number above 0."));
    const auto seed = number(parser, declared.seed, 0, 2'147'483'647);
    if (!seed)
        return tl::unexpected(seed.error());
    scenario.seed = static_cast<quint32>(*seed);
    scenario.tokens = parser.values(declared.token);
    for (int index = 0; index < count; ++index) {
        simulator::StationSettings settings = base;
        settings.id = parser.value(declared.prefix);
        if (count > 1)
            settings.id += QStringLiteral("-%1").arg(index + 1, 4, 10, QLatin1Char('0'));
        settings.serialNumber = QStringLiteral("FS%1").arg(index + 1, 6, 10, QLatin1Char('0'));
        settings.seed = scenario.seed + static_cast<quint32>(index);
        scenario.stations.append({settings, !parser.isSet(declared.idle)});
    }
    return scenario;
}

} // namespace

Result<SimOptions> readOptions(const QStringList& arguments)
{
    const Declared declared;
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("sim", "Simulated OCPP 1.6 charging stations."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(text("mode"),
                                 QCoreApplication::translate("sim", "run (default), or load: closed-loop load with figures"),
                                 text("[run|load]"));
    parser.addOptions({declared.url, declared.count, declared.connectors, declared.prefix, declared.scale, declared.seed,
                       declared.user, declared.password, declared.authority, declared.token, declared.quirk, declared.answer, declared.quirks, declared.scenario,
                       declared.direct, declared.idle, declared.seconds, declared.verbose});
    parser.process(arguments);
    if (parser.isSet(declared.quirks))
        listQuirks();
    const QString mode = parser.positionalArguments().value(0, text("run"));
    if (mode != QLatin1String("run") && mode != QLatin1String("load"))
        return failure(ErrorCode::InvalidInput, QCoreApplication::translate("sim", "There is no mode “%1”.").arg(mode));

    SimOptions options;
    options.isLoad = mode == QLatin1String("load");
    options.isVerbose = parser.isSet(declared.verbose);
    const auto base = baseSettings(parser, declared);
    const auto count = number(parser, declared.count, 1, 10'000);
    const auto seconds = number(parser, declared.seconds, 1, 86'400);
    for (const auto* outcome : {&count, &seconds}) {
        if (!*outcome)
            return tl::unexpected(outcome->error());
    }
    if (!base)
        return tl::unexpected(base.error());
    options.url = base->url;
    options.count = *count;
    options.seconds = *seconds;
    auto scenario = parser.isSet(declared.scenario) ? fileScenario(parser.value(declared.scenario), *base)
                                                    : plainScenario(parser, declared, *base, *count);
    if (!scenario)
        return tl::unexpected(scenario.error());
    options.scenario = std::move(*scenario);
    return options;
}

} // namespace forecourt::sim
