// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A remembered choice of a box that is filled later.
#pragma once

#include <QJsonValue>
#include <QObject>
#include <QTimer>

class QComboBox;

namespace forecourt::ui {

/// Waits in its box until the data is among the choices and chooses it then, as a person would. Given up when
/// choices came without it, or a person chose first. Thread: GUI.
class WantedChoice final : public QObject
{
    Q_OBJECT

public:
    /// Chooses \a data now where it is there; in the place of what \a box waited for before.
    static void choose(QComboBox& box, const QJsonValue& data);
    /// What \a box waits for; undefined: nothing.
    [[nodiscard]] static QJsonValue of(const QComboBox& box);

private:
    WantedChoice(QComboBox& box, const QJsonValue& data);

    [[nodiscard]] static int indexOf(const QComboBox& box, const QJsonValue& data);
    static void forget(const QComboBox& box);
    void lookAgain();
    void end();

    QComboBox& m_box;
    QJsonValue m_data;
    int m_count;    ///< of the choices that were there without it
    QTimer m_later; ///< once the box is filled whole
};

} // namespace forecourt::ui
