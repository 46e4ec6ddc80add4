// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A line to type one number into, with its label, its unit and its error.
#pragma once

#include "ui/theme/thememanager.h"

#include <QLineEdit>

#include <functional>
#include <optional>

namespace forecourt::ui {

class TextLabel;

/// Holds a whole number in units of its own (cents, seconds, …) that functions read and write. Empty: no value. What cannot be
/// read stays as it was typed. Thread: GUI.
class NumberField final : public QLineEdit
{
    Q_OBJECT

public:
    using Read = std::function<std::optional<qint64>(const QString&)>;
    using Write = std::function<QString(qint64)>;

    NumberField(Read read, Write write, QWidget* parent = nullptr);

    /// For another currency or language; the text is written anew.
    void setFunctions(Read read, Write write);
    /// Leaves the text alone while it says this already, and what cannot be read while the value is the same.
    void setValue(const std::optional<qint64>& value);
    /// What cannot be read goes: the last value is back.
    void restore();
    /// Empty: nothing typed, or not readable.
    [[nodiscard]] std::optional<qint64> value() const { return m_value; }
    [[nodiscard]] bool isReadable() const { return m_isReadable; }

Q_SIGNALS:
    /// A person typed something readable, or cleared it.
    void valueEdited(const std::optional<qint64>& value);
    /// What stands there can be read now, or not any more.
    void readableChanged(bool isReadable);

private:
    void take(const QString& text);
    void setReadable(bool isReadable);

    Read m_read;
    Write m_write;
    std::optional<qint64> m_value;
    bool m_isReadable = true;
};

/// Label above, field, unit beside it, error below. The label names the field. Thread: GUI.
class LabelledField final : public QWidget
{
    Q_OBJECT

public:
    LabelledField(const ThemeManager& themes, const QString& label, QWidget* field, const QString& unit = {}, QWidget* parent = nullptr);

    void setUnit(const QString& unit);
    /// Marks the field with a sentence below it; empty: it is right.
    void setError(const QString& sentence);
    /// A quiet sentence in place of an error.
    void setHint(const QString& sentence);
    [[nodiscard]] QString error() const { return m_error; }

private:
    void showBelow();

    QWidget* m_field;
    TextLabel* m_unit;
    TextLabel* m_below;
    QString m_error;
    QString m_hint;
};

} // namespace forecourt::ui
