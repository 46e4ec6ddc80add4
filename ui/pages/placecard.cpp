// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/placecard.h"

#include "core/base/async.h"
#include "ui/format/words.h"
#include "ui/models/photofile.h"
#include "ui/widgets/button.h"

#include <QBoxLayout>
#include <QLabel>

namespace forecourt::ui {

namespace {
constexpr int PictureWidth = 200;
constexpr int PictureHeight = 150;
constexpr qsizetype ShownNote = 600;
} // namespace

PlaceCard::PlaceCard(const PageContext& context, ChargerActions& actions, QWidget* parent)
    //: Title of a card: where the charger stands.
    : Card(context.themes, tr("Place"), parent), m_context(context), m_actions(actions), m_picture(new QLabel)
{
    setObjectName(QStringLiteral("placeCard"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred); // no more than its hint would cut what wraps
    auto* edit = new Button(context.themes, tr("Edit…"), Button::Kind::Quiet);
    edit->setObjectName(QStringLiteral("placeEdit"));
    edit->setAccessibleName(tr("Edit name, area, note and names of connectors"));
    m_change = new Button(context.themes, tr("Photo…"), Button::Kind::Quiet);
    m_change->setObjectName(QStringLiteral("photoChoose"));
    m_remove = new Button(context.themes, tr("Remove photo"), Button::Kind::Quiet);
    m_remove->setObjectName(QStringLiteral("photoRemove"));
    for (Button* button : {m_remove, m_change, edit})
        titleActions()->addWidget(button);
    connect(edit, &Button::triggered, this, [this] { m_actions.editPlace(m_station); });
    connect(m_change, &Button::triggered, this, [this] { m_actions.choosePhoto(m_station); });
    connect(m_remove, &Button::triggered, this, [this] { m_actions.removePhoto(m_station); });
    m_picture->setObjectName(QStringLiteral("placePhoto"));
    m_picture->setAccessibleName(tr("Photo of the place"));
    m_picture->setFixedWidth(PictureWidth);
    m_picture->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_area = new TextLabel(context.themes, TypeRole::BodyStrong);
    m_area->setObjectName(QStringLiteral("placeArea"));
    m_note = new TextLabel(context.themes, TypeRole::Body);
    m_note->setObjectName(QStringLiteral("placeNoteText"));
    m_former = new TextLabel(context.themes, TypeRole::Caption, Theme::Color::Ink2);
    m_former->setObjectName(QStringLiteral("placeFormer"));
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    for (TextLabel* label : {m_area, m_note, m_former}) {
        label->setWordWrap(true);
        words->addWidget(label);
    }
    words->addStretch(1);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_picture);
    row->addLayout(words, 1);
    body()->addLayout(row);
}

void PlaceCard::setStation(const StationState& state)
{
    const StationRecord& record = state.record;
    m_station = record.id;
    m_area->setText(record.area.isEmpty() ? tr("No area yet") : record.area.simplified());
    m_note->setText(record.note.left(ShownNote));
    m_note->setVisible(!record.note.isEmpty());
    QStringList former;
    for (const StationId& id : record.replaces)
        former.append(id.value());
    //: %1 ids of chargers.
    m_former->setText(tr("Here before: %1. Their sessions are shown with this place.").arg(former.join(QStringLiteral(", "))));
    m_former->setVisible(!former.isEmpty());
    m_remove->setVisible(!record.photo.isEmpty());
    if (record.photo != m_photo)
        loadPhoto(record.photo);
    m_picture->setVisible(!m_image.isNull());
}

void PlaceCard::loadPhoto(const QString& name)
{
    m_photo = name;
    m_image = {};
    if (name.isEmpty())
        return showPhoto();
    whenFinished(m_context.history.photo(name), this, [this, name](const Result<QByteArray>& bytes) {
        if (name != m_photo)
            return;
        if (!bytes) {
            m_picture->setToolTip(errorSentence(bytes.error()));
            return;
        }
        const int edge = static_cast<int>(PictureWidth * devicePixelRatioF());
        whenFinished(decodePhoto(*bytes, edge), this, [this, name](const QImage& image) {
            if (name != m_photo)
                return;
            m_image = image;
            showPhoto();
        });
    });
}

void PlaceCard::showPhoto()
{
    m_picture->setVisible(!m_image.isNull());
    if (m_image.isNull()) {
        m_picture->clear();
        return;
    }
    const qreal ratio = devicePixelRatioF();
    const QSize size = QSize(PictureWidth, PictureHeight) * ratio;
    QPixmap pixmap = QPixmap::fromImage(m_image.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(ratio);
    m_picture->setPixmap(pixmap);
}

} // namespace forecourt::ui
