// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which hardware takes the place of another.
#pragma once

#include "core/domain/chargingstation.h"
#include "core/domain/site.h"
#include "ui/widgets/formdialog.h"

class QComboBox;

namespace forecourt::ui {

/// Offers the chargers that wait, and a field for the id of one that did not call yet. Show with open().
class ReplaceDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// \a drivers: who charges at the old one now, as a sentence; may be empty.
    ReplaceDialog(const ThemeManager& themes, const StationState& station, const QList<Candidate>& waiting,
                  const QString& drivers, QWidget* parent);

Q_SIGNALS:
    void entered(const forecourt::StationId& replacement);

private:
    void submit();
    [[nodiscard]] QString chosenId() const;

    StationId m_old;
    QComboBox* m_field;
};

} // namespace forecourt::ui
