// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The fields of a limit of power, besides its steps.
#pragma once

#include "core/domain/profilerules.h"
#include "ui/models/workspace.h"
#include "ui/theme/thememanager.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QHBoxLayout;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace forecourt::ui {

class TextLabel;

/// Purpose, connector, kind, times, level, number, unit: what does not fit the chosen kind is off and says why.
/// Thread: GUI.
class ProfileForm final : public QWidget
{
    Q_OBJECT

public:
    ProfileForm(const ThemeManager& themes, const Workspace& workspace, const StationState& station, QWidget* parent = nullptr);

    /// Shows \a profile; emits changed() once.
    void fill(const ChargingProfile& profile, const std::optional<EvseId>& evse);
    /// Shows another least rate, in tenths of the unit; emits nothing.
    void setMinimumRate(const std::optional<qint64>& tenths);
    /// As it is filled in; its schedule without periods. A duration or rate that cannot be read is negative.
    [[nodiscard]] ChargingProfile profile() const;
    [[nodiscard]] std::optional<EvseId> evse() const;
    /// How much time the steps are drawn over, where the form knows: the duration, or until it repeats.
    [[nodiscard]] std::optional<int> spanS() const;
    /// Marks the field that each error is about; those about steps are not marked here.
    void mark(const QList<ProfileFinding>& findings);

Q_SIGNALS:
    void changed();

private:
    struct OptionalTime
    {
        QCheckBox* check = nullptr;
        QDateTimeEdit* edit = nullptr;
        QWidget* field = nullptr;
    };

    void makeTarget();
    void makeTimes();
    void makeNumbers();
    void addColumn(QHBoxLayout* row, const QString& label, QWidget* field, QWidget* holder = nullptr);
    [[nodiscard]] QHBoxLayout* addRow();
    [[nodiscard]] OptionalTime makeTime(const char* name, const QString& label, bool isOptional);
    [[nodiscard]] QDateTime instantOf(const QDateTimeEdit* edit) const;
    void setInstant(QDateTimeEdit* edit, const QDateTime& at) const;
    [[nodiscard]] std::optional<TransactionId> running() const;
    void apply();
    [[nodiscard]] QWidget* fieldOf(ProfileIssue issue) const;

    const ThemeManager& m_themes;
    const Workspace& m_workspace;
    StationId m_station;
    ProfileBounds m_bounds;
    QVBoxLayout* m_rows;
    QComboBox* m_purpose;
    QComboBox* m_connector;
    QComboBox* m_kind;
    QComboBox* m_recurrence;
    QComboBox* m_unit;
    OptionalTime m_start;
    OptionalTime m_from;
    OptionalTime m_to;
    QLineEdit* m_duration;
    QLineEdit* m_minimum;
    QSpinBox* m_level;
    QSpinBox* m_number;
    QHash<QWidget*, TextLabel*> m_errors;
    bool m_isSilent = false;
};

} // namespace forecourt::ui
