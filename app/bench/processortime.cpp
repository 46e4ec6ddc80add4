// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/processortime.h"

#include <QDir>
#include <QFile>
#include <QStringList>

#include <algorithm>
#include <numeric>

#include <unistd.h>

namespace forecourt::bench {

namespace {
constexpr qsizetype UserTimeField = 11; // behind the name; proc(5)
constexpr double LeastShown = 0.5;
} // namespace

ProcessorTime processorTimeOf(qint64 process)
{
    ProcessorTime times;
    const double microsecondsPerTick = 1e6 / static_cast<double>(sysconf(_SC_CLK_TCK));
    const QDir tasks(QStringLiteral("/proc/%1/task").arg(process));
    for (const QString& task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile stat(tasks.filePath(task + QStringLiteral("/stat")));
        if (!stat.open(QIODevice::ReadOnly))
            continue;
        const QByteArray text = stat.readAll();
        const qsizetype begin = text.indexOf('(') + 1;
        const qsizetype end = text.lastIndexOf(')');
        const QList<QByteArray> fields = text.mid(end + 2).split(' ');
        if (end < begin || fields.size() <= UserTimeField + 1)
            continue;
        const qint64 ticks = fields.at(UserTimeField).toLongLong() + fields.at(UserTimeField + 1).toLongLong();
        times[QString::fromUtf8(text.mid(begin, end - begin))] += static_cast<double>(ticks) * microsecondsPerTick;
    }
    return times;
}

double totalOf(const ProcessorTime& times)
{
    return std::accumulate(times.cbegin(), times.cend(), 0.0);
}

QString describeCost(const ProcessorTime& before, const ProcessorTime& after, qint64 count)
{
    double sum = 0;
    QStringList parts;
    for (auto it = after.cbegin(); it != after.cend(); ++it) {
        const double each = (it.value() - before.value(it.key())) / static_cast<double>(std::max<qint64>(1, count));
        sum += each;
        if (each >= LeastShown)
            parts.append(QStringLiteral("%1 %2").arg(it.key()).arg(each, 0, 'f', 1));
    }
    return QStringLiteral("%1 µs (%2)").arg(sum, 0, 'f', 1).arg(parts.join(QStringLiteral(", ")));
}

} // namespace forecourt::bench
