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
    m_picture->hide(); // no room for one that is not there
    m_picture->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    //: In place of a photo whose file is damaged or cannot be read.
    m_problem = new TextLabel(context.themes, tr("The photo cannot be shown"), TypeRole::Body, Theme::Color::Ink2);
    m_problem->setObjectName(QStringLiteral("placePhotoProblem"));
    m_problem->setFixedWidth(PictureWidth);
    m_problem->setWordWrap(true);
    m_problem->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_problem->hide();
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
    row->addWidget(m_problem);
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
}

void PlaceCard::loadPhoto(const QString& name)
{
    m_photo = name;
    m_image = {};
    showPhoto(); // none, until it is here
    if (name.isEmpty())
        return;
    whenFinished(m_context.history.photo(name), this, [this, name](const Result<QByteArray>& bytes) {
        if (name != m_photo)
            return;
        if (!bytes)
            return showProblem(errorSentence(bytes.error()));
        const int edge = static_cast<int>(PictureWidth * devicePixelRatioF());
        whenFinished(decodePhoto(*bytes, edge), this, [this, name](const QImage& image) {
            if (name != m_photo)
                return;
            m_image = image;
            if (image.isNull())
                return showProblem({});
            showPhoto();
        });
    });
}

void PlaceCard::showPhoto()
{
    m_problem->hide();
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

/// \a why: the reason, where it is known. It can still be removed or another one chosen.
void PlaceCard::showProblem(const QString& why)
{
    m_picture->hide();
    m_problem->setToolTip(why);
    m_problem->setAccessibleDescription(why);
    m_problem->show();
}

} // namespace forecourt::ui
