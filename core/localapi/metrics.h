// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the local API tells a monitoring system.
#pragma once

#include "core/api/figures.h"
#include "core/api/livesite.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <chrono>
#include <functional>
#include <mutex>
#include <optional>

namespace forecourt::localapi {

/// Writes figures in the text format of Prometheus. Source: Prometheus exposition format 0.0.4.
class MetricText
{
public:
    using Labels = QList<QPair<QByteArray, QString>>;

    /// Begins a metric; \a type: counter, gauge or summary.
    void begin(const QByteArray& name, const char* type, const char* help);
    /// A value of the metric begun last, or of its sum or count: \a suffix "_sum", "_count".
    void add(double value, const Labels& labels = {}, const char* suffix = "");
    /// begin() and one value.
    void single(const QByteArray& name, const char* type, const char* help, double value);

    [[nodiscard]] const QByteArray& text() const { return m_text; }

private:
    QByteArray m_text;
    QByteArray m_name;
};

/// Counts what only the live site shows, and remembers what is dear to ask. Thread: the live site's, where not
/// said otherwise.
class Metrics : public QObject
{
    Q_OBJECT

public:
    /// \a figures: of the running program, may be empty; called on any thread.
    Metrics(api::LiveSite& live, std::function<api::RunFigures()> figures, QObject* parent = nullptr);

    /// Of stations, sessions, commands, files and alerts.
    void writeLive(MetricText& text) const;
    /// Of messages, database and process. Thread: any.
    void writeProgram(MetricText& text) const;

    /// The energy asked for less than a minute ago. Thread: any.
    [[nodiscard]] std::optional<qint64> recentEnergyMilliWh() const;
    void rememberEnergy(qint64 milliWh);

private:
    void countOutcome(const CommandPointer& command);
    void writeFiles(MetricText& text) const;

    api::LiveSite& m_live;
    const std::function<api::RunFigures()> m_figures;
    QHash<QString, qint64> m_outcomes;
    QSet<qint64> m_counted;
    QList<qint64> m_countedOrder; ///< oldest first, bounded
    // guards the energy: pool threads ask for it and remember it
    mutable std::mutex m_mutex;
    qint64 m_energyMilliWh = 0;
    std::optional<std::chrono::steady_clock::time_point> m_energyAt;
};

} // namespace forecourt::localapi
