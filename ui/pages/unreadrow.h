// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What stands beside a list of which a part could not be read: why, and a button that asks again.
#pragma once

#include "core/base/error.h"
#include "ui/theme/thememanager.h"

#include <QWidget>

#include <optional>

namespace forecourt::ui {

class TextLabel;

/// Hidden while everything could be read. Thread: GUI.
class UnreadRow final : public QWidget
{
    Q_OBJECT

public:
    /// The button is called \a objectName with "Again" behind it.
    UnreadRow(const ThemeManager& themes, const QString& objectName);

    /// \a view with this row below it.
    [[nodiscard]] QWidget* under(QWidget* view);
    /// \a view with this row above it: what is missing comes before what is shown.
    [[nodiscard]] QWidget* above(QWidget* view);
    /// Empty: nothing is missing. \a sentence, with %1 for another that says why, says what is missing where the list has two ends.
    void setError(const std::optional<Error>& error, const QString& sentence = {});

Q_SIGNALS:
    /// Somebody wants what is missing to be read.
    void readAgainWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeManager& m_themes;
    TextLabel* m_text;
    bool m_isAbove = false;
};

} // namespace forecourt::ui
