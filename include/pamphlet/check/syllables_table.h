/* Words whose syllables the rules of spelling get wrong, in byte order. W(word, syllables) */
W(anyone, 3)
W(area, 3)
W(areas, 3)
W(aren, 1) W(basically, 3) W(behaviour, 3) W(billion, 2) W(business, 2) W(caesarean, 4)
    W(catholic, 2) W(centre, 2) W(centres, 2) W(chocolate, 2) W(colleague, 2) W(colleagues, 2) W(
        convenient, 3) W(cooperate, 4) W(coordinate, 4) W(create, 2) W(created, 3) W(creative, 3)
        W(desire, 3) W(diarrhoea, 4) W(diets, 2) W(different, 2) W(dr, 2) W(drawer, 1) W(
            electromyography,
            7) W(empire,
                 3) W(entire, 3)
            W(entirely, 4) W(evening, 2) W(every, 2) W(everybody, 4) W(everyday, 3) W(
                everything,
                3) W(everywhere, 3)
                W(fatigue, 2) W(fibre, 2) W(fibres, 2) W(fired, 2) W(fluid, 2) W(fluids, 2) W(
                    friendly,
                    2) W(genuine,
                         3) W(giant, 2)
                    W(heroin, 3) W(hired, 2) W(hundred, 2) W(idea, 3) W(ideas, 3) W(junior, 2) W(
                        league,
                        1) W(liar,
                             2) W(litre, 2)
                        W(litres, 2) W(maybe, 2) W(metre, 2) W(metres, 2) W(million, 2) W(
                            millions,
                            2) W(mr,
                                 2) W(mrs, 2)
                            W(myelopathy, 5) W(naked, 2) W(nausea, 3) W(nuclear, 3) W(ok, 2)
                                W(opinion, 3) W(osteoarthritis, 6) W(osteopath, 3) W(pacemaker, 3)
                                    W(physio, 3) W(physiotherapist, 6) W(physiotherapy, 6) W(
                                        plague,
                                        1) W(poem,
                                             2) W(priest, 1)
                                        W(quietly, 3) W(react, 2) W(reaction, 3) W(reactions, 3) W(
                                            realise,
                                            3) W(reality, 4)
                                            W(realize, 3) W(retirement, 4) W(ruin, 2) W(sacred, 2)
                                                W(sacroiliac, 5) W(safety, 2) W(science, 2)
                                                    W(scientific, 4) W(scientist, 3)
                                                        W(senior, 2) W(soldier, 2) W(someday, 2) W(
                                                            somehow, 2) W(someone, 2)
                                                            W(somewhat, 2) W(specifically, 4)
                                                                W(suicide, 3) W(technique, 2) W(
                                                                    techniques,
                                                                    2) W(theatre,
                                                                         3) W(tired, 2)
                                                                    W(tongue, 1) W(union, 2) W(
                                                                        unique,
                                                                        2) W(unusual,
                                                                             4) W(usual, 3)
                                                                        W(usually, 4) W(valuable, 3)
                                                                            W(vegetable,
                                                                              3) W(vegetables,
                                                                                   3) W(visual, 3)
                                                                                W(wednesday, 2)
                                                                                    W(whoever, 3)
                                                                                        W(wicked, 2)
