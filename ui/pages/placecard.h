// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Where a charger stands: area, note, photo, and the hardware that stood there before.
#pragma once

#include "ui/pages/chargeractions.h"
#include "ui/widgets/card.h"

#include <QImage>

class QLabel;

namespace forecourt::ui {

class Button;

/// Thread: GUI; the photo is decoded elsewhere.
class PlaceCard final : public Card
{
    Q_OBJECT

public:
    PlaceCard(const PageContext& context, ChargerActions& actions, QWidget* parent = nullptr);

    void setStation(const StationState& state);

private:
    void loadPhoto(const QString& name);
    void showPhoto();
    void showProblem(const QString& why);

    PageContext m_context;
    ChargerActions& m_actions;
    StationId m_station;
    QString m_photo; ///< name of the one that is shown or on its way
    QImage m_image;
    QLabel* m_picture;
    TextLabel* m_problem; ///< in its place, where it cannot be shown
    TextLabel* m_area;
    TextLabel* m_note;
    TextLabel* m_former;
    Button* m_change;
    Button* m_remove;
};

} // namespace forecourt::ui
