// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Where in a payload a reader stands; text is made only when something is wrong there.
#pragma once

#include <QString>
#include <QVarLengthArray>

namespace forecourt::ocpp::schema {

/// A stack of keys and list indexes.
class Path
{
public:
    /// Enters a field or an item for the lifetime of the object.
    class Step
    {
    public:
        Step(Path& path, const QString& key) : m_path(path) { path.m_steps.append({&key, -1}); }
        Step(Path& path, qsizetype index) : m_path(path) { path.m_steps.append({nullptr, index}); }
        ~Step() { m_path.m_steps.removeLast(); }
        Step(const Step&) = delete;
        Step& operator=(const Step&) = delete;

    private:
        Path& m_path;
    };

    /// Dotted, e.g. "meterValue.0.timestamp".
    [[nodiscard]] QString toString() const
    {
        QString text;
        for (const auto& entry : m_steps) {
            if (!text.isEmpty())
                text += u'.';
            if (entry.key)
                text += *entry.key;
            else
                text += QString::number(entry.index);
        }
        return text;
    }

private:
    struct Entry
    {
        const QString* key;
        qsizetype index;
    };
    QVarLengthArray<Entry, 16> m_steps;
};

} // namespace forecourt::ocpp::schema
