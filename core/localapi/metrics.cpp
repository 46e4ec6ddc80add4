// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/localapi/metrics.h"

#include "core/localapi/names.h"

#include <QFile>

#include <algorithm>
#include <unistd.h>

namespace forecourt::localapi {

namespace {

constexpr qsizetype MostCounted = 2000; // more than can be changed at once
constexpr std::chrono::minutes EnergyAge{1};

QByteArray escaped(const QString& label)
{
    QByteArray text = label.toUtf8();
    text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    return text;
}

/// Resident memory of this process; 0 where the system does not tell.
double residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * static_cast<double>(::sysconf(_SC_PAGESIZE));
}

double seconds(qint64 nanoseconds)
{
    return static_cast<double>(nanoseconds) / 1e9;
}

} // namespace

void MetricText::begin(const QByteArray& name, const char* type, const char* help)
{
    m_name = name;
    m_text += "# HELP " + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

void MetricText::add(double value, const Labels& labels, const char* suffix)
{
    m_text += m_name + suffix;
    if (!labels.isEmpty()) {
        QByteArrayList pairs;
        for (const auto& [name, label] : labels)
            pairs.append(name + "=\"" + escaped(label) + '"');
        m_text += '{' + pairs.join(',') + '}';
    }
    m_text += ' ' + QByteArray::number(value, 'g', 15) + '\n';
}

void MetricText::single(const QByteArray& name, const char* type, const char* help, double value)
{
    begin(name, type, help);
    add(value);
}

Metrics::Metrics(api::LiveSite& live, std::function<api::RunFigures()> figures, QObject* parent)
    : QObject(parent), m_live(live), m_figures(std::move(figures))
{
    connect(&live, &api::LiveSite::commandChanged, this, &Metrics::countOutcome);
}

/// A command changes after its answer too; it counts once.
void Metrics::countOutcome(const CommandPointer& command)
{
    if (!command->isAnswered() || m_counted.contains(command->id.value()))
        return;
    m_counted.insert(command->id.value());
    m_countedOrder.append(command->id.value());
    if (m_countedOrder.size() > MostCounted)
        m_counted.remove(m_countedOrder.takeFirst());
    ++m_outcomes[outcomeName(command->outcome)];
}

void Metrics::writeLive(MetricText& text) const
{
    const QList<StationPointer> stations = m_live.stations();
    int online = 0;
    qint64 powerW = 0;
    for (const StationPointer& station : stations) {
        online += station->link.isOnline ? 1 : 0;
        for (const ConnectorState& connector : station->connectors)
            powerW += connector.live.powerW.value_or(0);
    }
    const QList<TransactionPointer> sessions = m_live.transactions();
    const auto running = std::count_if(sessions.begin(), sessions.end(),
                                       [](const TransactionPointer& session) { return session->isRunning(); });
    text.single("forecourt_stations", "gauge", "Stations that are not archived.", static_cast<double>(stations.size()));
    text.single("forecourt_stations_online", "gauge", "Stations with a connection.", online);
    text.single("forecourt_sessions_live", "gauge", "Sessions that run.", static_cast<double>(running));
    text.single("forecourt_power_watts", "gauge", "Power of all connectors as the stations last said.",
                static_cast<double>(powerW));
    text.begin("forecourt_command_outcomes_total", "counter", "Commands that ended, by outcome.");
    for (auto it = m_outcomes.constBegin(); it != m_outcomes.constEnd(); ++it)
        text.add(static_cast<double>(it.value()), {{"outcome", it.key()}});
    const QList<CommandPointer> commands = m_live.commands();
    const auto waiting = std::count_if(commands.begin(), commands.end(),
                                       [](const CommandPointer& command) { return !command->isAnswered(); });
    text.single("forecourt_commands_waiting", "gauge", "Commands that wait for their turn or their answer.",
                static_cast<double>(waiting));
    writeFiles(text);
    QHash<QString, int> open{{severityName(Severity::Info), 0}, {severityName(Severity::Warning), 0},
                             {severityName(Severity::Critical), 0}};
    for (const AlertRecord& alert : m_live.alerts())
        open[severityName(alert.severity)] += alert.isCleared() ? 0 : 1;
    text.begin("forecourt_alerts", "gauge", "Alerts that are not cleared, by severity.");
    for (auto it = open.constBegin(); it != open.constEnd(); ++it)
        text.add(it.value(), {{"severity", it.key()}});
    text.single("forecourt_storage_good", "gauge", "1: the database takes what comes; 0: it does not.",
                m_live.system().storage == StorageHealth::Good ? 1 : 0);
    if (m_live.system().startedAt.isValid())
        text.single("forecourt_start_time_seconds", "gauge", "When the central system was started, Unix time.",
                    static_cast<double>(m_live.system().startedAt.toSecsSinceEpoch()));
}

void Metrics::writeFiles(MetricText& text) const
{
    const TransferFigures& files = m_live.jobs().figures();
    text.single("forecourt_files_refused_total", "counter", "Requests to the file host with a wrong, used or expired address or login.",
                static_cast<double>(files.refusedPaths));
    text.begin("forecourt_files_bytes_total", "counter", "Bytes of files that stations fetched (out) and brought (in).");
    text.add(static_cast<double>(files.bytesReceived), {{"direction", QStringLiteral("in")}});
    text.add(static_cast<double>(files.bytesSent), {{"direction", QStringLiteral("out")}});
    text.single("forecourt_files_running", "gauge", "Transfers of files that move bytes.", files.running);
}

void Metrics::writeProgram(MetricText& text) const
{
    text.single("process_resident_memory_bytes", "gauge", "Memory of the process.", residentBytes());
    if (!m_figures)
        return;
    const api::RunFigures figures = m_figures();
    text.begin("forecourt_messages_total", "counter", "OCPP messages by action of the call and direction.");
    for (const api::RunFigures::Messages& messages : figures.messages) {
        const bool isIn = messages.direction == MessageRecord::Direction::In;
        text.add(static_cast<double>(messages.count), {{"action", messages.action},
                                                       {"direction", isIn ? QStringLiteral("in") : QStringLiteral("out")}});
    }
    text.single("forecourt_messages_lost_total", "counter", "Messages that did not get into the message log.",
                static_cast<double>(figures.lostMessages));
    text.begin("forecourt_commit_seconds", "summary", "Time of the database's commits.");
    text.add(seconds(figures.commitNanoseconds), {}, "_sum");
    text.add(static_cast<double>(figures.commits), {}, "_count");
    text.single("forecourt_commit_longest_seconds", "gauge", "The longest commit since the start.",
                seconds(figures.longestCommitNanoseconds));
    text.begin("forecourt_queue_length", "gauge", "What waits to be written.");
    text.add(figures.waitingRecords, {{"queue", QStringLiteral("records")}});
    text.add(figures.waitingMessages, {{"queue", QStringLiteral("messages")}});
}

std::optional<qint64> Metrics::recentEnergyMilliWh() const
{
    const std::lock_guard lock(m_mutex);
    const bool isRecent = m_energyAt && std::chrono::steady_clock::now() - *m_energyAt < EnergyAge;
    return isRecent ? std::optional(m_energyMilliWh) : std::nullopt;
}

void Metrics::rememberEnergy(qint64 milliWh)
{
    const std::lock_guard lock(m_mutex);
    m_energyMilliWh = milliWh;
    m_energyAt = std::chrono::steady_clock::now();
}

} // namespace forecourt::localapi
